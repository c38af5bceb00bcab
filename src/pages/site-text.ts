import type { CompiledPages } from '../rulebook/compiled-pages';
import { linearise } from './linear-text';
import { selectorOf, waysOf } from './page-rules';

/** What the site itself says on a page: its text without the places where people's words stand. */
export interface SiteText {
  /** Whether the site says it. */
  says: (words: string) => boolean;
  /** The site's text, read when it is first asked for. */
  text: () => string;
  /** Whether an element stands among people's words. */
  isPeoples: (element: Element) => boolean;
}

/** @param reader whose field `peoples_words` names these places; all its selectors count */
export function siteText(document: Document, rules: CompiledPages, reader: string): SiteText {
  const selector = selectorOf(rules, reader, 'peoples_words');
  let read: string | null = null;
  const text = () => {
    if (read === null) {
      // One by one: the terminal's document takes several times longer for a long list of selectors.
      const places = new Set(waysOf(rules, reader, 'peoples_words').flatMap((way) => ('selector' in way ? [...document.querySelectorAll(way.selector)] : [])));
      read = linearise(document.body, { skip: (element) => places.has(element) }).text;
    }
    return read;
  };
  return {
    text,
    says: (words) => text().includes(words),
    isPeoples: (element) => selector !== null && element.closest(selector) !== null,
  };
}
