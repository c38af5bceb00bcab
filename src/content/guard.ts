import type { Platform } from '../model/platform';
import type { ListedBadge, PageReport } from '../model/protocol';
import { createWording, type Wording } from '../ui/wording';
import type { Patience } from './ask-background';
import type { Extension } from './extension';
import { watchNavigation } from './navigation';
import { clearLeftovers } from './our-root';
import type { Readers } from './read-safely';

/** What a visit to one page has to work with. */
export interface Visit {
  document: Document;
  url: string;
  platform: Platform;
  extension: Extension;
  readers: Readers;
  wording: Wording;
  patience?: Patience;
}

/** One visit to one page, from the arrival at its address to the departure from it. */
export interface Session {
  report: () => PageReport | null;
  /** The jobs of a list with their badges; absent on other pages. */
  listed?: () => ListedBadge[];
  /** Leads to a finding or to a job of a list. False when it is not on the page. */
  reveal: (id: string) => boolean;
  /** Leads to the next note (1) or the previous one (-1), and says where there is none. False where there is none. */
  walk: (step: 1 | -1) => boolean;
  /** Asks everything anew that failed or may have changed elsewhere; `anew`: also what was judged. */
  reread: (anew?: boolean) => void;
  close: () => void;
}

export interface GuardParts {
  window: Window & typeof globalThis;
  extension: Extension;
  readers: Readers;
  open: (visit: Visit) => Session;
  patience?: Patience;
}

/** Runs for as long as the document lives: one session for each address that is a page for us, none on the others. */
export function startGuard({ window, extension, readers, open, patience }: GuardParts): { stop: () => void } {
  const controller = new AbortController();
  const wording = createWording(extension.getMessage);
  let session: Session | null = null;

  let visit: Visit | null = null;

  const close = () => {
    session?.close();
    session = null;
  };

  /** Asks whether the person has paused the platform: then the page stays as if we were not there. Without an answer it goes on. */
  const heedPause = () => {
    const asked = visit;
    if (asked === null) return;
    void extension.send({ type: 'is-paused', platform: asked.platform }).then((reply) => {
      if (asked !== visit) return;
      if ((reply as { paused?: boolean } | undefined)?.paused === true) close();
      else session ??= open(asked);
    }, () => undefined);
  };

  const arrive = (url: string) => {
    close();
    visit = null;
    if (!extension.alive()) {
      controller.abort();
      return;
    }
    const page = readers.isExcluded(url) ? null : readers.classify(url);
    if (page === null) return;
    visit = { document: window.document, url, platform: page.platform, extension, readers, wording, ...(patience && { patience }) };
    session = open(visit);
    heedPause();
  };

  clearLeftovers(window.document);
  extension.listen((request) => {
    switch (request.type) {
      case 'page-status': return session?.report() ?? null;
      case 'listed-badges': return session?.listed?.() ?? [];
      case 'show-finding': return session?.reveal(request.id) ?? false;
      case 'next-finding': return session?.walk(1) ?? false;
      case 'previous-finding': return session?.walk(-1) ?? false;
      case 'selection': return session && String(window.getSelection());
      case 'reread':
        session?.reread();
        return session !== null;
      case 'choices-changed':
        // What was judged by the old choices is judged anew, and a platform may have been paused, or go on.
        session?.reread(true);
        heedPause();
        return session !== null;
    }
  });
  watchNavigation(window, { moved: arrive, returned: () => { session?.reread(); }, signal: controller.signal });
  arrive(window.location.href);
  return {
    stop() {
      controller.abort();
      close();
    },
  };
}
