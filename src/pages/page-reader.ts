import type { PageKind, Platform } from '../model/platform';
import type { Reading } from '../model/reading';
import type { CompiledPages } from '../rulebook/compiled-pages';
import type { Anchors } from './anchors';

/** What a URL alone says of a page. `reader` is the name of the reader in `src/pages/<platform>/`. */
export interface PageClass { platform: Platform; kind: PageKind; subject: string | null; reader: string }

/** What was read and the way back to the page's elements. `ways`: by which entries of the rules, as `reader.field.index`; added when the reader has done its work. */
export interface PageResult { reading: Reading; anchors: Anchors; ways?: string[] }

/** What readings found in single elements of a page. Whoever keeps it takes out an element in which something has changed. */
export type Kept = WeakMap<Element, object>;

/** Everything that a reader may look at. `url` is the page's address, `rules` the names of the platform's parts, `kept` what may be taken from the reading before. */
export interface PageContext extends PageClass { document: Document; url: URL; rules: CompiledPages; kept?: Kept | undefined }

/** Reads one kind of page. Pure: it changes nothing, asks no layout and keeps nothing but what `kept` is for. */
export interface PageReader {
  (context: PageContext): PageResult;
  /** Where a page can be long: puts into `kept`, step by step, what the reading then finds there. */
  ahead?: (context: PageContext) => Generator<void>;
}
