// Threads of real texts: every tenth message has a finding, the others have none.
import { cleanTexts } from '../clean-texts.mjs';
import { corpusItems, isInnocent } from '../corpus-texts.mjs';

/** As the page of such a thread says it. */
const CONTEXT = { platform: 'crowdworks', kind: 'message', sender: 'client', stage: 'before_contract', approval: 'none', contractAmount: 11_000 };
/** Of a page where there is nothing to find. */
const SMALL = 20;

/** Texts used again are told apart, so that none is known from before. */
const again = (text, round) => (round === 0 ? text : `${text}\n（${round + 1}回目のご連絡です）`);
/** The first `count` texts that are accepted, or all of them where there are fewer. */
const first = (texts, count, accepts) => {
  const found = [];
  for (const text of texts) {
    if (found.length === count) break;
    if (accepts(text)) found.push(text);
  }
  return found;
};
const endless = (texts) => (index) => again(texts[index % texts.length], Math.floor(index / texts.length));

/**
 * @param {Pick<import('../scope').Scope, 'product'>} scope
 * @param {readonly number[]} sizes
 * @returns {{ bodies: Record<string, string[]>, expected: Record<string, number> }} by the size, and `clean`: messages that never leave the page; and how many notes are to stand
 */
export function sampleThreads({ product: { engine, couldFire } }, sizes) {
  const texts = [...new Set(corpusItems().filter(({ kind }) => kind === 'message').map(({ text }) => text.trim()))];
  const innocent = new Set(corpusItems().filter(isInnocent).map(({ text }) => text.trim()));
  const findings = (text) => engine.judge(text, CONTEXT).length;
  const most = Math.max(...sizes);
  const asking = endless(first(texts, Math.ceil(most / 10), (text) => !innocent.has(text) && findings(text) > 0));
  const plain = endless(first(texts, most, (text) => innocent.has(text) && findings(text) === 0));
  const bodies = Object.fromEntries(sizes.map((size) => [size, Array.from({ length: size }, (_, index) => (index % 10 === 5 ? asking : plain)(Math.floor(index / (index % 10 === 5 ? 10 : 1))))]));
  bodies.clean = cleanTexts(couldFire).slice(0, SMALL);
  return { bodies, expected: { ...Object.fromEntries(sizes.map((size) => [size, Math.floor((size + 4) / 10)])), clean: 0 } };
}
