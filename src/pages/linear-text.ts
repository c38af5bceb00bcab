import { isMarkedHidden } from './hidden';

/** A stretch of a text node: `text.slice(start, end)` is `node.data.slice(nodeStart, nodeStart + end - start)`. */
interface TextPiece { node: Text; nodeStart: number; start: number; end: number }

/** An element's text as a person sees it, with the way back to its text nodes. */
export interface LinearText { text: string; pieces: TextPiece[] }

const BLOCKS = new Set([
  'ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'CAPTION', 'DD', 'DETAILS', 'DIALOG', 'DIV', 'DL', 'DT', 'FIELDSET', 'FIGCAPTION', 'FIGURE', 'FOOTER', 'FORM',
  'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HR', 'LEGEND', 'LI', 'MAIN', 'NAV', 'OL', 'P', 'PRE', 'SECTION', 'SUMMARY', 'TABLE', 'TBODY', 'TD', 'TFOOT',
  'TH', 'THEAD', 'TR', 'UL',
]);
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'TEXTAREA', 'SELECT', 'OPTION', 'BUTTON', 'SVG', 'IFRAME']);

/** White space as CSS and people mean it; U+FEFF is none, it hides inside words. */
const WORDS = /[\S\uFEFF]+/gu;

export interface LineariseOptions {
  /** Elements whose text is left out. */
  skip?: (element: Element) => boolean;
  /** Also take the labels of buttons, which are no part of what somebody wrote. */
  buttons?: boolean;
}

/**
 * The text under `root`, by our own walk: `<br>` and block borders are newlines, and so are line breaks that stand in the
 * page's text; other white space folds to one space, and none stands at the ends. Elements that the page marks as hidden
 * are left out, but not `root` itself: who asks for it has a reason. No layout is consulted, so the result is the same in
 * jsdom, Chromium and Firefox. Our own notes (`[data-keiyaku-guard]`) are never part of it. Linear in the size of the tree.
 */
export function linearise(root: Element, options: LineariseOptions = {}): LinearText {
  const pieces: TextPiece[] = [];
  const parts: string[] = [];
  let length = 0;
  // What stands between the last word and the next one; white space at the ends is never written.
  let breaks = 0;
  let spaced = false;

  const blank = (space: string) => {
    if (space === '') return;
    spaced = true;
    // A line break beside a <br> or a block border is the source's layout, not the text's.
    if (breaks === 0) breaks = countLineBreaks(space);
  };
  const word = (node: Text, nodeStart: number, word: string) => {
    if (length > 0 && (breaks > 0 || spaced)) {
      const gap = breaks > 0 ? '\n'.repeat(breaks) : ' ';
      parts.push(gap);
      length += gap.length;
    }
    breaks = 0;
    spaced = false;
    pieces.push({ node, nodeStart, start: length, end: length + word.length });
    parts.push(word);
    length += word.length;
  };
  const take = (node: Text) => {
    const { data } = node;
    let end = 0;
    WORDS.lastIndex = 0;
    for (let match = WORDS.exec(data); match !== null; match = WORDS.exec(data)) {
      blank(data.slice(end, match.index));
      word(node, match.index, match[0]);
      end = match.index + match[0].length;
    }
    blank(data.slice(end));
  };
  const border = (element: Element) => {
    if (BLOCKS.has(element.tagName)) breaks = Math.max(breaks, 1);
  };
  const isLeftOut = (element: Element) => {
    const name = element.tagName.toUpperCase();
    if (UNSEEN.has(name) && !(options.buttons === true && name === 'BUTTON')) return true;
    return element.hasAttribute('data-keiyaku-guard') || isMarkedHidden(element) || options.skip?.(element) === true;
  };

  // Not recursive: a page decides how deep its tree is.
  let node: Node | null = root.firstChild;
  while (node !== null) {
    if (node.nodeType === 3) take(node as Text);
    else if (node.nodeType === 1) {
      const element = node as Element;
      if (element.tagName === 'BR') breaks += 1;
      else if (!isLeftOut(element)) {
        border(element);
        if (element.firstChild !== null) {
          node = element.firstChild;
          continue;
        }
      }
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode === root ? null : node.parentNode;
      if (node !== null) border(node as Element);
    }
    node = node?.nextSibling ?? null;
  }
  return { text: parts.join(''), pieces };
}

function countLineBreaks(space: string): number {
  let count = 0;
  for (let at = space.indexOf('\n'); at >= 0; at = space.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Several texts as one, in their order, with an empty line or another gap between them; empty ones are left out. */
export function joinLinear(texts: readonly LinearText[], gap = '\n\n'): LinearText {
  const filled = texts.filter(({ text }) => text !== '');
  let offset = 0;
  const pieces = filled.flatMap((linear) => {
    const moved = linear.pieces.map((piece) => ({ ...piece, start: piece.start + offset, end: piece.end + offset }));
    offset += linear.text.length + gap.length;
    return moved;
  });
  return { text: filled.map(({ text }) => text).join(gap), pieces };
}

/** The DOM ranges that cover `text.slice(start, end)`: one for each text node touched, in order. */
export function rangesOf(linear: LinearText, start: number, end: number): Range[] {
  const ranges: { node: Text; range: Range }[] = [];
  for (const piece of linear.pieces) {
    if (piece.end <= start || piece.start >= end) continue;
    // The node may have become shorter since it was read.
    const from = Math.min(piece.nodeStart + Math.max(0, start - piece.start), piece.node.length);
    const to = Math.min(piece.nodeStart + Math.min(piece.end, end) - piece.start, piece.node.length);
    const last = ranges.at(-1);
    if (last?.node === piece.node) {
      last.range.setEnd(piece.node, to);
      continue;
    }
    const range = piece.node.ownerDocument.createRange();
    range.setStart(piece.node, from);
    range.setEnd(piece.node, to);
    ranges.push({ node: piece.node, range });
  }
  return ranges.map(({ range }) => range);
}
