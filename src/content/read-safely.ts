import type { PageKind, Platform } from '../model/platform';
import type { Reading } from '../model/reading';
import type { Anchors } from '../pages/anchors';

/** What the content script needs of the page readers. */
export interface Readers {
  readPage: (document: Document, url: string) => { reading: Reading; anchors: Anchors; ways?: string[] } | null;
  classify: (url: string) => { platform: Platform; kind: PageKind; subject: string | null } | null;
  isExcluded: (url: string) => boolean;
}

/**
 * Reads the page. A page on which a reader stumbles is a page that could not be read, and is said to be so; it is never
 * passed over in silence.
 */
export function readSafely({ readPage, classify }: Readers, document: Document, url: string): ReturnType<Readers['readPage']> {
  try {
    return readPage(document, url);
  } catch {
    const page = classify(url);
    if (page === null) return null;
    return {
      reading: {
        platform: page.platform, kind: page.kind, viewer: 'unknown', subject: page.subject,
        health: { state: 'unreadable', missing: [{ what: 'unknown_layout' }] },
        stage: { value: 'unknown', evidence: null, source: 'page' }, messages: [],
      },
      anchors: { messages: [], fields: {}, composer: null },
    };
  }
}
