import type { PageKind, Platform } from '../model/platform';
import type { HealthIssue, Reading } from '../model/reading';
import type { Anchors } from '../pages/anchors';
import type { Kept } from '../pages/page-reader';

/** What the content script needs of the page readers. */
export interface Readers {
  readPage: (document: Document, url: string, kept?: Kept) => { reading: Reading; anchors: Anchors; ways?: string[] } | null;
  classify: (url: string) => { platform: Platform; kind: PageKind; subject: string | null } | null;
  isExcluded: (url: string) => boolean;
  /** Where the page can be long: step by step, what `readPage` then finds in `kept`. */
  readAhead: (document: Document, url: string, kept: Kept) => Iterable<void>;
  /** Whether the place of what is to be read is there and still empty. */
  isBlank: (document: Document, url: string) => boolean;
}

/**
 * Reads the page. A page on which a reader stumbles is a page that could not be read, and is said to be so; it is never
 * passed over in silence.
 */
export function readSafely(readers: Readers, document: Document, url: string, kept?: Kept): ReturnType<Readers['readPage']> {
  try {
    return readers.readPage(document, url, kept);
  } catch {
    return notRead(readers, url, 'unknown_layout');
  }
}

/** What is said of a page of which its address alone is known, and why it is no more. */
export function notRead({ classify }: Readers, url: string, what: HealthIssue): ReturnType<Readers['readPage']> {
  const page = classify(url);
  return page && {
    reading: {
      platform: page.platform, kind: page.kind, viewer: 'unknown', subject: page.subject, health: { state: 'unreadable', missing: [{ what }] },
      stage: { value: 'unknown', evidence: null, source: 'page' }, messages: [],
    },
    anchors: { messages: [], fields: {}, composer: null },
  };
}
