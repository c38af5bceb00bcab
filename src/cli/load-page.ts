import { JSDOM, VirtualConsole } from 'jsdom';

/** A saved page as a document. `close` frees what it holds. */
export interface LoadedPage { document: Document; close: () => void }

/**
 * Loads a saved page as it stood at `url`: its scripts do not run and nothing is fetched, but it is parsed as where scripts may
 * run, so what is meant for browsers without them is text and no element of the page.
 * @param source the page, or its bytes, in which jsdom looks for the name of an encoding as a browser does
 */
export function loadPage(source: string | Buffer, url: string): LoadedPage {
  // A virtual console that nobody listens to: faults of a page's style sheets are not ours to report.
  const { window } = new JSDOM(source, { url, virtualConsole: new VirtualConsole() });
  const { document } = window;
  // Markup is read here and becomes text; none is ever made of a text, and nothing of this runs in a browser.
  for (const element of document.querySelectorAll('noscript')) element.textContent = element.innerHTML;
  const close = () => {
    try {
      window.close();
    } catch {
      // A tree that is too deep to be cleared goes with the process.
    }
  };
  return { document, close };
}
