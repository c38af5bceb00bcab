import type { PagesFile, StageEvidence as StageSource, Way as WaySource } from './schema/pages';

type Plain<T> = T extends unknown ? Omit<T, 'confidence' | 'seen'> : never;

/** One way to read a field, as it ships. */
export type Way = Plain<WaySource>;
export type StageEvidence = Plain<StageSource>;

/** A platform's page rules as they ship: without what only people read and, in the scripts of pages, without the parts. */
export interface CompiledPages extends Omit<PagesFile, 'fields' | 'stages' | 'parts' | 'more_labels'> {
  parts?: PagesFile['parts'];
  fields: Record<string, Record<string, Way[]>>;
  stages: Record<string, StageEvidence[]>;
}

/** Leaves out how sure we are of each part, and when it was seen. */
export function withoutSources({ fields, stages, more_labels, ...rest }: PagesFile): CompiledPages {
  return {
    ...rest,
    labels: { ...rest.labels, ...more_labels },
    fields: mapValues(fields, (reader) => mapValues(reader, (ways) => ways.map(plain))),
    stages: mapValues(stages, (evidence) => evidence.map(plain)),
  };
}

/** The scripts that run in a platform's pages, each on its own: one for conversations, one for posts, one for lists and people's pages. */
export const PAGE_SCRIPTS = ['talks', 'posts', 'lists'] as const;
export type PageScript = (typeof PAGE_SCRIPTS)[number];

/**
 * What one script needs of a platform's rules: its own kinds of page, those that are read everywhere, and what their readers read.
 * @param moreLabels names of labels that conversations go without
 */
export function rulesOfScript({ kinds, fields, stages, labels, platform, host, never }: CompiledPages, wanted: PageScript, moreLabels: readonly string[] = []): CompiledPages {
  const own = kinds.filter(({ script = 'talks', everywhere }) => script === wanted || everywhere === true).map(({ kind, path, query, reader }) => ({ kind, path, reader, ...(query !== undefined && { query }) }));
  // What is fetched has what the page embeds; nothing has been drawn of it that could be looked at.
  const fetched = new Set(kinds.filter(({ script = 'talks' }) => script !== wanted).map(({ reader }) => reader));
  const embedded = (byField: Record<string, Way[]>) => Object.fromEntries(Object.entries(byField).map(([field, ways]): [string, Way[]] => [field, ways.filter((way) => 'json' in way)]).filter(([, ways]) => ways.length > 0));
  const others = new Set(kinds.map(({ reader }) => reader).filter((reader) => own.every((kind) => kind.reader !== reader)));
  const withoutOthers = <T>(byReader: Record<string, T>) => Object.fromEntries(Object.entries(byReader).filter(([reader]) => !others.has(reader)));
  return {
    platform, host, kinds: own, fields: Object.fromEntries(Object.entries(withoutOthers(fields)).map(([reader, byField]) => [reader, fetched.has(reader) ? embedded(byField) : byField])), stages: withoutOthers(stages),
    never: never.map((pattern) => pattern.replace(`https://${host}`, '')),
    labels: Object.fromEntries(Object.entries(labels).filter(([name]) => wanted !== 'talks' || !moreLabels.includes(name))),
  };
}

function plain<T extends object>(source: T): Plain<T> {
  return Object.fromEntries(Object.entries(source).filter(([key]) => key !== 'confidence' && key !== 'seen')) as Plain<T>;
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
