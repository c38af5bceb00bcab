import browser from 'webextension-polyfill';
import { prepareEngine } from '../engine';
import { DICTIONARY_FILE, loadTokenizer } from '../language/tokenizer';
import { evidence, lexicon, policies, rules } from '../rulebook';
import type { Judge } from './analyser';

/** Reads the dictionary from the package itself and puts the engine together while it is on its way. Rejects when it cannot be read. */
export async function loadEngine(): Promise<Judge> {
  const bytes = fetchDictionary();
  const engineOver = prepareEngine({ lexicon, rules, policies, evidence });
  return engineOver(await loadTokenizer(() => bytes));
}

async function fetchDictionary(): Promise<ArrayBuffer> {
  const answer = await fetch(browser.runtime.getURL(`dict/${DICTIONARY_FILE}`));
  if (!answer.ok) throw new Error(`dict/${DICTIONARY_FILE}: ${String(answer.status)}`);
  return answer.arrayBuffer();
}
