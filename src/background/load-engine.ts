import browser from 'webextension-polyfill';
import { prepareEngine } from '../engine';
import { DICTIONARY_FILE, loadTokenizer } from '../language/tokenizer';
import type { PackedKnowledge } from '../rulebook/compiled-rule';
import { KNOWLEDGE_FILE, WEIGHTS_FILE } from '../rulebook/package-files';
import type { Judge } from './analyser';

/**
 * Reads knowledge, weights and dictionary from the package itself, and puts the engine together while the dictionary is on its
 * way. They are files so that a start without a text to judge carries none of them. Rejects when one of them cannot be read.
 */
export async function loadEngine(): Promise<Judge> {
  const others = Promise.all([readKnowledge(), readBytes(WEIGHTS_FILE)]);
  const dictionary = readBytes(`dict/${DICTIONARY_FILE}`);
  // Where another file fails first, nobody waits for this one any more.
  dictionary.catch(() => undefined);
  const [{ evidence, ...knowledge }, table] = await others;
  const engineOver = prepareEngine({ ...knowledge, evidence: evidence && { ...evidence, table: new Uint8Array(table) } });
  return engineOver(await loadTokenizer(() => dictionary));
}

async function readKnowledge(): Promise<PackedKnowledge> {
  return (await fetchFile(KNOWLEDGE_FILE)).json() as Promise<PackedKnowledge>;
}

async function readBytes(file: string): Promise<ArrayBuffer> {
  return (await fetchFile(file)).arrayBuffer();
}

async function fetchFile(file: string): Promise<Response> {
  const answer = await fetch(browser.runtime.getURL(file));
  if (!answer.ok) throw new Error(`${file}: ${String(answer.status)}`);
  return answer;
}
