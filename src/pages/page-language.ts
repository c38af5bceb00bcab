/** `translated`: a tool has put other words in the place of the page's; `foreign`: the page's own words are not Japanese. */
export type PageLanguage = 'japanese' | 'foreign' | 'translated';

/** Chrome and Google's bar mark the root element and wrap words in two <font>; Edge leaves its hashes; Firefox only sets `lang`. */
const isTranslated = ({ documentElement: root }: Document): boolean =>
  ['translated-ltr', 'translated-rtl'].some((name) => root.classList.contains(name))
  || [...root.querySelectorAll('font > font')].some((inner) => inner.parentElement?.getAttribute('style')?.includes('vertical-align: inherit') === true)
  // Each by itself: the terminal's document takes several times longer for a list of such selectors.
  || ['[_msttexthash]', '[_msthash]'].some((mark) => root.querySelector(mark) !== null || root.matches(mark));

/** As much text as settles a language, and as few letters as settle none. */
const ENOUGH = 4_000;
const TOO_FEW_LETTERS = 20;
/** Share of kana among letters below which a text is not Japanese. Prose has half or more; a list of English titles almost none. */
const LEAST_KANA = 0.08;

/**
 * In which language the page speaks. The sites speak Japanese and declare it: another declared language on a page whose
 * texts are not Japanese is a translation. A declared language alone proves nothing.
 * @param texts what people wrote on the page
 */
export function pageLanguage(document: Document, texts: readonly string[]): PageLanguage {
  if (isTranslated(document)) return 'translated';
  if (!isForeign(texts)) return 'japanese';
  const declared = document.documentElement.lang;
  return declared === '' || /^ja\b/iu.test(declared) ? 'foreign' : 'translated';
}

/** Whether there are letters enough to tell, and hardly any of them kana. Addresses of pages and mail do not count. */
function isForeign(texts: readonly string[]): boolean {
  let sample = '';
  for (const text of texts) {
    sample += text.slice(0, ENOUGH - sample.length);
    if (sample.length >= ENOUGH) break;
  }
  const words = sample.replace(/https?:\/\/[^\s]+|[\w.+-]+@[\w.-]+/gu, '');
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const kana = words.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return letters >= TOO_FEW_LETTERS && kana < letters * LEAST_KANA;
}
