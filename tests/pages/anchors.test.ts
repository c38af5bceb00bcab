import { describe, expect, test } from 'vitest';
import type { ToldPage } from './tell-page';
import { pagesToCompare } from './told-pages';

/** What the way back to the page leads to must be what was read. The browsers' tests compare the same places with these. */
function wrongAnchors(told: ToldPage): string[] {
  if (told === null) return [];
  const { reading, anchors } = told;
  const wrong: string[] = [];
  const hold = (holds: boolean, what: string) => { if (!holds) wrong.push(what); };
  hold(anchors.messages.length === reading.messages.length, 'as many anchors as messages');
  for (const [index, { words, after }] of anchors.messages.entries()) {
    hold(words !== null && words === reading.messages[index]?.body, `words of message ${index}`);
    hold(after !== null, `place of message ${index}`);
  }
  for (const name of ['title', 'description'] as const) {
    const field = anchors.fields[name];
    if (field === undefined) continue;
    hold(field.words !== null && field.words === reading.job?.[name], `words of ${name}`);
    hold(field.after !== null, `place of ${name}`);
  }
  // What the page embeds is not translated with the words that it shows.
  const isTranslated = reading.health.missing.some(({ what }) => what === 'translated');
  for (const [index, { job, card, after, words }] of anchors.cards.entries()) {
    const title = reading.jobs?.[job]?.title;
    hold(card !== null && after !== null, `place of card ${index}`);
    hold(isTranslated || (title !== undefined && words.replace(/\s/gu, '').includes(title.replace(/\s/gu, ''))), `card ${index} shows job ${job}`);
  }
  return wrong;
}

const pages = pagesToCompare();

describe('the way back to the page from what was read', () => {
  test.each(pages.map(({ name, inNode }) => [name, inNode] as const))('%s', (_, told) => {
    expect(wrongAnchors(told)).toEqual([]);
  });

  test('leads somewhere on many pages', () => {
    const sum = (count: (anchors: NonNullable<ToldPage>['anchors']) => number) => pages.reduce((all, { inNode }) => all + (inNode === null ? 0 : count(inNode.anchors)), 0);
    expect(sum(({ messages }) => messages.length)).toBeGreaterThan(50);
    expect(sum(({ cards }) => cards.length)).toBeGreaterThan(40);
    expect(sum(({ fields }) => Object.keys(fields).length)).toBeGreaterThan(40);
    expect(sum(({ client }) => (client === null ? 0 : 1))).toBeGreaterThan(30);
  });
});
