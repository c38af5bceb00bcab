import browser from 'webextension-polyfill';
import { createEngine } from '../engine';
import { DICTIONARY_FILE, loadTokenizer } from '../language/tokenizer';
import { evidence, lexicon, policies, rules } from '../rulebook';
import type { Judge } from './analyser';

/** Reads the dictionary from the package itself and puts the engine together. Rejects when it cannot be read. */
export async function loadEngine(): Promise<Judge> {
  const tokenizer = await loadTokenizer(async () => {
    const answer = await fetch(browser.runtime.getURL(`dict/${DICTIONARY_FILE}`));
    if (!answer.ok) throw new Error(`dict/${DICTIONARY_FILE}: ${String(answer.status)}`);
    return answer.arrayBuffer();
  });
  return createEngine({ tokenizer, lexicon, rules, policies, evidence });
}
