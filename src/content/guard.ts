import { createWording, languageOf } from '../ui/wording';
import type { Patience } from './ask-background';
import type { Extension } from './extension';
import { watchNavigation } from './navigation';
import { clearLeftovers } from './our-root';
import type { Readers } from './read-safely';
import { createResults } from './results';
import { openSession, type Session } from './session';

export interface GuardParts {
  window: Window & typeof globalThis;
  extension: Extension;
  readers: Readers;
  /** Makes the prefilter; called when the first text is there. */
  loadPrefilter: () => (text: string) => boolean;
  patience?: Patience;
}

/** Runs for as long as the document lives: one session for each address that is a page for us, none on the others. */
export function startGuard({ window, extension, readers, loadPrefilter, patience }: GuardParts): { stop: () => void } {
  const controller = new AbortController();
  const results = createResults();
  const wording = createWording(extension.getMessage);
  const language = languageOf(extension.getMessage);
  let prefilter: ((text: string) => boolean) | null = null;
  const couldFire = (text: string) => (prefilter ??= loadPrefilter())(text);
  let session: Session | null = null;

  const open = (url: string) => {
    session?.close();
    session = null;
    if (!extension.alive()) {
      controller.abort();
      return;
    }
    if (readers.isExcluded(url) || readers.classify(url) === null) return;
    session = openSession({ document: window.document, url, extension, readers, couldFire, results, wording, language, ...(patience && { patience }) });
  };

  clearLeftovers(window.document);
  extension.listen((request) => {
    switch (request.type) {
      case 'page-status': return session?.report() ?? null;
      case 'show-finding': return session?.reveal(request.id) ?? false;
      case 'reread':
        session?.reread();
        return session !== null;
    }
  });
  watchNavigation(window, { moved: open, returned: () => { session?.reread(); }, signal: controller.signal });
  open(window.location.href);
  return {
    stop() {
      controller.abort();
      session?.close();
    },
  };
}
