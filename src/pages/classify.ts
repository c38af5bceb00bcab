import type { Platform } from '../model/platform';
import type { CompiledPages } from '../rulebook/compiled-pages';
import type { PageClass } from './page-reader';

export type PageRules = Readonly<Partial<Record<Platform, CompiledPages>>>;

/**
 * Makes the two questions that can be asked of a URL, from the platforms' page rules. Expressions are built once.
 * A text that is no URL, or one of another host or scheme, belongs to no page.
 */
export function createClassifier(pageRules: PageRules) {
  const platforms = Object.values(pageRules).map(({ platform, host, never, kinds }) => ({
    platform, host,
    never: never.map((pattern) => matchPattern(pattern, host)),
    kinds: kinds.map(({ path, ...rule }) => ({ ...rule, path: new RegExp(path, 'u') })),
  }));
  const locate = (url: string) => {
    if (!URL.canParse(url)) return null;
    const parsed = new URL(url);
    const rules = parsed.protocol === 'https:' ? platforms.find(({ host }) => host === parsed.host) : undefined;
    return rules === undefined ? null : { parsed, rules };
  };

  const isExcluded = (url: string): boolean => {
    const place = locate(url);
    return place?.rules.never.some((pattern) => pattern.test(place.parsed.pathname + place.parsed.search)) ?? false;
  };

  const classify = (url: string): PageClass | null => {
    const place = locate(url);
    if (place === null || isExcluded(url)) return null;
    const { parsed, rules } = place;
    for (const { kind, path, query, reader } of rules.kinds) {
      const match = path.exec(parsed.pathname);
      if (match === null) continue;
      const asked = query === undefined ? null : parsed.searchParams.get(query);
      if (query !== undefined && (asked === null || asked === '')) continue;
      return { platform: rules.platform, kind, subject: asked ?? match.groups?.subject ?? null, reader };
    }
    return null;
  };

  return { classify, isExcluded };
}

/** A match pattern of the browsers on one host, with or without that: a path in which `*` stands for anything, the query included. */
function matchPattern(pattern: string, host: string): RegExp {
  return new RegExp(`^${pattern.replace(`https://${host}`, '').split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|/-]/gu, '\\$&')).join('.*')}$`, 'su');
}
