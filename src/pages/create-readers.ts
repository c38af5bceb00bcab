import type { Platform } from '../model/platform';
import type { CompiledPages, Way } from '../rulebook/compiled-pages';
import { createClassifier, type PageRules } from './classify';
import type { PageReader, PageResult } from './page-reader';
import { withWaysTaken } from './read-field';

/** The readers of each platform, by the names that `rules/pages/<platform>.yaml` gives them. */
export type Readers = Readonly<Partial<Record<Platform, Readonly<Record<string, PageReader>>>>>;

/** The names of ways, in the order of the rules. */
const namesOf = (ways: ReadonlySet<Way>, { fields }: CompiledPages): string[] => Object.entries(fields).flatMap(([reader, byField]) =>
  Object.entries(byField).flatMap(([field, all]) => all.flatMap((way, index) => (ways.has(way) ? `${reader}.${field}.${index}` : []))));

/** The public functions of this room over the given page rules and readers: of both platforms or, in a site's own script, of one. */
export function createReaders(pageRules: PageRules, readers: Readers) {
  const { classify, isExcluded } = createClassifier(pageRules);
  return {
    classify,
    isExcluded,
    readPage: (document: Document, url: string): PageResult | null => {
      const page = classify(url);
      const rules = page === null ? undefined : pageRules[page.platform];
      if (page === null || rules === undefined) return null;
      const reader = readers[page.platform]?.[page.reader];
      if (reader === undefined) throw new Error(page.reader);
      const { result, ways } = withWaysTaken(() => reader({ ...page, document, url: new URL(url), rules }));
      return { ...result, ways: namesOf(ways, rules) };
    },
  };
}
