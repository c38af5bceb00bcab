import { describe, expect, test } from 'vitest';
import { createClassifier } from './classify';
import { rulesDouble } from './rules-double';

const { classify, isExcluded } = createClassifier({ crowdworks: rulesDouble() });

describe('a page by its URL', () => {
  test.each([
    ['https://site.test/threads/12', { kind: 'thread', subject: '12', reader: 'thread' }],
    ['https://site.test/threads/12/?a=b#end', { kind: 'thread', subject: '12', reader: 'thread' }],
    ['https://site.test/board?x=1&boardId=7', { kind: 'thread', subject: '7', reader: 'board' }],
    ['https://site.test/board?boardId=', { kind: 'inbox', subject: null, reader: 'inbox' }],
    ['https://site.test/board', { kind: 'inbox', subject: null, reader: 'inbox' }],
  ])('%s', (url, expected) => { expect(classify(url)).toEqual({ platform: 'crowdworks', ...expected }); });

  test.each([
    'https://site.test/threads/12/edit', 'https://site.test/threads/new', 'https://site.test/', 'http://site.test/threads/12',
    'https://www.site.test/threads/12', 'https://site.test:8443/threads/12', 'https://site.test.evil.test/threads/12', 'https://evil.test/?https://site.test/threads/12', '', 'threads/12', 'about:blank',
  ])('%s is none of ours', (url) => { expect(classify(url)).toBeNull(); });
});

describe('where we never run', () => {
  test.each(['https://site.test/login', 'https://site.test/login?next=/', 'https://site.test/login/two-factor#a', 'https://site.test/me/edit'])('%s', (url) => {
    expect(isExcluded(url)).toBe(true);
    expect(classify(url)).toBeNull();
  });

  test.each(['https://site.test/threads/12', 'https://site.test/me/edit/1', 'https://evil.test/login', 'https://site.test/?u=https://site.test/login', 'https://siteXtest/login', 'login'])('not %s', (url) => {
    expect(isExcluded(url)).toBe(false);
  });
});
