import type { CompiledPages } from '../rulebook/compiled-pages';

/** Page rules of a site that does not exist, for tests. */
export function rulesDouble(changes: Partial<CompiledPages> = {}): CompiledPages {
  return {
    platform: 'crowdworks',
    host: 'site.test',
    never: ['https://site.test/login*', 'https://site.test/*/edit'],
    kinds: [
      { kind: 'thread', path: '^/threads/(?<subject>\\d+)/?$', reader: 'thread' },
      { kind: 'thread', path: '^/board$', query: 'boardId', reader: 'board' },
      { kind: 'inbox', path: '^/board$', reader: 'inbox' },
    ],
    fields: {}, stages: {}, labels: {},
    ...changes,
  };
}
