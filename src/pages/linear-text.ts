/** A stretch of a text node: `text.slice(start, end)` is `node.data.slice(nodeStart, nodeStart + end - start)`. */
export interface TextPiece { node: Text; nodeStart: number; start: number; end: number }

/** An element's text as a person sees it, with the way back to its text nodes. */
export interface LinearText { text: string; pieces: TextPiece[] }

const BLOCKS = new Set([
  'ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'DD', 'DETAILS', 'DIV', 'DL', 'DT', 'FIELDSET', 'FIGURE', 'FOOTER', 'FORM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6',
  'HEADER', 'HR', 'LI', 'MAIN', 'NAV', 'OL', 'P', 'PRE', 'SECTION', 'TABLE', 'TBODY', 'TD', 'TH', 'THEAD', 'TR', 'UL',
]);
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'TEXTAREA', 'SELECT', 'OPTION', 'BUTTON', 'SVG', 'IFRAME']);

export interface LineariseOptions {
  /** Elements whose text is left out. */
  skip?: (element: Element) => boolean;
}

/**
 * The text under `root`, by our own walk: `<br>` and block borders are newlines, other white space folds to one space
 * except inside `<pre>` and where the page itself writes line breaks into text (`keepsNewlines`). No layout is consulted,
 * so the result is the same in jsdom, Chromium and Firefox. Our own notes (`[data-keiyaku-guard]`) are never part of it.
 */
export function linearise(root: Element, options: LineariseOptions = {}): LinearText {
  const pieces: TextPiece[] = [];
  let text = '';
  const endLine = () => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const take = (node: Text) => {
    const data = node.data;
    for (let at = 0; at < data.length;) {
      const blank = /\s/.test(data.charAt(at));
      let end = at + 1;
      while (end < data.length && /\s/.test(data.charAt(end)) === blank) end += 1;
      if (!blank) {
        pieces.push({ node, nodeStart: at, start: text.length, end: text.length + end - at });
        text += data.slice(at, end);
      } else if (text !== '' && !/[\n 　]$/.test(text)) {
        text += data.slice(at, end).includes('\n') ? '\n' : ' ';
      }
      at = end;
    }
  };
  const walk = (element: Element) => {
    const block = BLOCKS.has(element.tagName);
    if (block) endLine();
    for (const child of element.childNodes) {
      if (child.nodeType === 3) take(child as Text);
      else if (child.nodeType === 1) {
        const inner = child as Element;
        if (inner.tagName === 'BR') text += '\n';
        else if (!UNSEEN.has(inner.tagName.toUpperCase()) && !inner.hasAttribute('data-keiyaku-guard') && options.skip?.(inner) !== true) walk(inner);
      }
    }
    if (block) endLine();
  };
  walk(root);
  return { text: text.trimEnd(), pieces };
}

/** The DOM ranges that cover `text.slice(start, end)`: one for each text node touched, in order. */
export function rangesOf(linear: LinearText, start: number, end: number): Range[] {
  const ranges: Range[] = [];
  for (const piece of linear.pieces) {
    if (piece.end <= start || piece.start >= end) continue;
    const from = piece.nodeStart + Math.max(0, start - piece.start);
    const to = piece.nodeStart + Math.min(piece.end, end) - piece.start;
    const range = piece.node.ownerDocument.createRange();
    range.setStart(piece.node, Math.min(from, piece.node.length));
    range.setEnd(piece.node, Math.min(to, piece.node.length));
    ranges.push(range);
  }
  return ranges;
}
