import type { Anchors } from '../../src/pages/anchors';
import { readPage } from '../../src/pages/index';
import { linearise, rangesOf, type LinearText } from '../../src/pages/linear-text';

/** Where an element stands in its document, by its place among the elements of its parent; an id says it at once. */
function placeOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const before = [...(at.parentNode?.children ?? [])].indexOf(at);
    steps.unshift(`${at.localName}${at.id === '' ? `[${before}]` : `#${at.id}`}`);
  }
  return steps.join('/');
}

const bare = (text: string) => text.replace(/\s/gu, '');

/** What the page itself has where the way back from a text leads; `null` where a text node is gone or the words are others. */
function wordsAt(linear: LinearText): string | null {
  const found = linear.pieces.map(({ node, nodeStart, start, end }) => (node.isConnected ? node.data.slice(nodeStart, nodeStart + end - start) : '\0'));
  const ranges = rangesOf(linear, 0, linear.text.length).map(String).join('');
  return bare(found.join('')) === bare(linear.text) && bare(ranges) === bare(linear.text) ? linear.text : null;
}

function tellAnchors({ messages, fields, composer, cards = [], client }: Anchors) {
  const place = (element: Element | null | undefined) => (element?.isConnected === true ? placeOf(element) : null);
  return {
    messages: messages.map(({ key, body, after }) => ({ key, words: wordsAt(body), after: place(after) })),
    fields: Object.fromEntries(Object.entries(fields).map(([name, { text, after }]) => [name, { words: wordsAt(text), after: place(after) }])),
    composer: place(composer),
    cards: cards.map(({ job, card, after }) => ({ job, card: place(card), after: card.contains(after) ? place(after) : null, words: linearise(card, { buttons: true }).text })),
    client: place(client),
  };
}

/** All that is read of a page: the reading, and for each of its anchors where it stands and which words the page has there. */
export function tellPage(document: Document, url: string) {
  const read = readPage(document, url);
  return read && { reading: read.reading, anchors: tellAnchors(read.anchors) };
}

export type ToldPage = ReturnType<typeof tellPage>;
