import { describe, expect, test } from 'vitest';
import type { Platform } from '../../../src/model/platform';
import { keptPages } from '../golden';
import { idleExceptions } from './exceptions';
import { readMutants } from './read-mutants';

/** Every page of a platform that we have, of which one thing after another is gone: each reading says the same or less, and what is missing. */
export function mutationTest(platform: Platform): void {
  const pages = [...keptPages('golden'), ...keptPages('blind')].filter(({ name }) => name.startsWith(`${platform}/`));
  const done = new Map<string, number>();

  describe(`of ${platform} a part is gone`, () => {
    test.each(pages.map((page) => [page.name, page] as const))('%s', (_, page) => {
      expect(readMutants(page, platform, done).faults).toEqual({});
    });

    test('every exception is needed', () => { expect(idleExceptions(platform)).toEqual([]); });
  });
}
