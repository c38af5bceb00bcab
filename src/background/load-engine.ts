import browser from 'webextension-polyfill';
import { prepareEngine } from '../engine';
import { checksumOf, DICTIONARY_FILE, loadTokenizer } from '../language/tokenizer';
import type { Tokenizer } from '../model/token';
import type { PackedKnowledge } from '../rulebook/compiled-rule';
import { KNOWLEDGE_FILE, WEIGHTS_FILE } from '../rulebook/package-files';
import type { Judge } from './analyser';
import type { DictionaryCopy } from './dictionary-copy';

/**
 * Reads knowledge, weights and dictionary from the package itself, and puts the engine together while the dictionary is on its
 * way. They are files so that a start without a text to judge carries none of them. Rejects when one of them cannot be read.
 */
export async function loadEngine(copy: DictionaryCopy): Promise<Judge> {
  const knowledge = readKnowledge();
  const table = readBytes(WEIGHTS_FILE);
  const tokenizer = readTokenizer(copy, knowledge);
  // Where another file fails first, nobody waits for this one any more.
  tokenizer.catch(() => undefined);
  const { evidence, ...rest } = await knowledge;
  const engineOver = prepareEngine({ ...rest, evidence: evidence && { ...evidence, table: new Uint8Array(await table) } });
  return engineOver(await tokenizer);
}

/**
 * From the copy where it is the package's own dictionary, whole and sound; else from the package, of which a copy is made
 * first. A copy that is not sound costs no request its answer, not even one that was made just now.
 */
async function readTokenizer(copy: DictionaryCopy, knowledge: Promise<PackedKnowledge>): Promise<Tokenizer> {
  const kept = await openCopy(await copy.read(), knowledge);
  if (kept !== null) return kept;
  const packed = await (await fetchFile(`dict/${DICTIONARY_FILE}`)).blob();
  // By way of the copy, of which even less stays in memory than of a blob.
  const made = await openCopy(await copy.keep(packed), knowledge);
  if (made !== null) return made;
  await copy.forget();
  return loadTokenizer(() => packed.arrayBuffer());
}

/** A tokenizer over the bytes of a copy; null where they are none, or not those of this package's dictionary, or damaged. */
async function openCopy(bytes: ArrayBuffer | null, knowledge: Promise<PackedKnowledge>): Promise<Tokenizer | null> {
  if (bytes === null || checksumOf(bytes) !== (await knowledge).dictionary) return null;
  // Whatever is wrong with a copy, the package has the dictionary.
  return loadTokenizer(() => Promise.resolve(bytes)).catch(() => null);
}

async function readKnowledge(): Promise<PackedKnowledge> {
  return JSON.parse(new TextDecoder().decode(await readBytes(KNOWLEDGE_FILE))) as PackedKnowledge;
}

/** By way of a blob: of what comes from the package at once, a copy or two stay in the process' memory. */
async function readBytes(file: string): Promise<ArrayBuffer> {
  return (await (await fetchFile(file)).blob()).arrayBuffer();
}

async function fetchFile(file: string): Promise<Response> {
  const answer = await fetch(browser.runtime.getURL(file));
  if (!answer.ok) throw new Error(`${file}: ${String(answer.status)}`);
  return answer;
}
