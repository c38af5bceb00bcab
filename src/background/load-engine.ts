import browser from 'webextension-polyfill';
import { prepareEngine } from '../engine';
import { DICTIONARY_FILE, loadTokenizer } from '../language/tokenizer';
import { WEIGHTS_FILE } from '../engine/evidence/weights-file';
import { evidenceLimits, lexicon, policies, rules } from '../rulebook';
import type { CompiledEvidence } from '../rulebook/compiled-rule';
import type { Judge } from './analyser';

/** Reads dictionary and weights from the package itself, and puts the engine together while the dictionary is on its way. Rejects when they cannot be read. */
export async function loadEngine(): Promise<Judge> {
  const weights = readWeights();
  const dictionary = fetchFile(`dict/${DICTIONARY_FILE}`);
  // Whoever waits for the weights alone must not leave the dictionary's failure unheard.
  dictionary.catch(() => undefined);
  const engineOver = prepareEngine({ lexicon, rules, policies, evidence: await weights });
  return engineOver(await loadTokenizer(() => dictionary));
}

async function readWeights(): Promise<CompiledEvidence | null> {
  return evidenceLimits === null ? null : { ...evidenceLimits, table: new Uint8Array(await fetchFile(WEIGHTS_FILE)) };
}

async function fetchFile(file: string): Promise<ArrayBuffer> {
  const answer = await fetch(browser.runtime.getURL(file));
  if (!answer.ok) throw new Error(`${file}: ${String(answer.status)}`);
  return answer.arrayBuffer();
}
