// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { boardPage, classesFrom, LAYOUTS } from './thread-layouts';
import { heard, readingOf, STORY, told } from './thread-stories';

describe.each(Object.entries(LAYOUTS))('%s', (_, layout) => {
  test.each([1, 2, 3])('whatever its class names (%i)', (seed) => {
    const c = classesFrom(seed);
    const main = boardPage(layout(STORY, c), c);
    expect(heard(main)).toEqual(told(STORY));
    const { health, stage, viewer, subject, client } = readingOf(main);
    expect(health).toEqual({ state: 'partial', missing: [{ what: 'attachments', count: 2 }, { what: 'read_by_structure' }, { what: 'stage' }] });
    expect(stage).toEqual({ value: 'unknown', evidence: null, source: 'page' });
    expect({ viewer, subject, client }).toEqual({ viewer: 'worker', subject: '7001', client: { id: 'kitamachi', name: '北町マーケット', facts: {} } });
  });
});
