import type { Platform } from '../model/platform';
import type { CompiledPages, Way } from '../rulebook/compiled-pages';
import { createClassifier, type PageRules } from './classify';
import type { Kept, PageReader, PageResult } from './page-reader';
import { waysOf } from './page-rules';
import { withWaysTaken } from './read-field';

/** The readers of each platform, by the names that `rules/pages/<platform>.yaml` gives them. */
export type Readers = Readonly<Partial<Record<Platform, Readonly<Record<string, PageReader>>>>>;

/** The names of ways, in the order of the rules. */
const namesOf = (ways: ReadonlySet<Way>, { fields }: CompiledPages): string[] => Object.entries(fields).flatMap(([reader, byField]) =>
  Object.entries(byField).flatMap(([field, all]) => all.flatMap((way, index) => (ways.has(way) ? `${reader}.${field}.${index}` : []))));

/** The public functions of this room over the given page rules and readers: of both platforms or, in a site's own script, of one. */
export function createReaders(pageRules: PageRules, readers: Readers) {
  const { classify, isExcluded } = createClassifier(pageRules);
  const open = (document: Document, url: string, kept?: Kept) => {
    const page = classify(url);
    const rules = page === null ? undefined : pageRules[page.platform];
    if (page === null || rules === undefined) return null;
    const reader = readers[page.platform]?.[page.reader];
    return { reader, context: { ...page, document, url: new URL(url), rules, kept } };
  };
  return {
    classify,
    isExcluded,
    isBlank: (document: Document, url: string): boolean => {
      const context = open(document, url)?.context;
      return context !== undefined && waysOf(context.rules, context.reader, 'mount').some((way) => 'selector' in way && document.querySelector(way.selector)?.textContent.trim() === '');
    },
    readAhead: (document: Document, url: string, kept: Kept): Iterable<void> => {
      const opened = open(document, url, kept);
      return opened?.reader?.ahead?.(opened.context) ?? [];
    },
    readPage: (document: Document, url: string, kept?: Kept): PageResult | null => {
      const opened = open(document, url, kept);
      if (opened === null) return null;
      const { reader, context } = opened;
      if (reader === undefined) throw new Error(context.reader);
      const { result, ways } = withWaysTaken(() => reader(context));
      return { ...result, ways: namesOf(ways, context.rules) };
    },
  };
}
