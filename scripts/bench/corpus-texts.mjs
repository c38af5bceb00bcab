// The texts on which the bench measures: those batches of the corpus that everybody may have read.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../run.mjs';

const BATCHES = /^(0\d|1[0-3]|15)-.*\.jsonl$/;

/** @typedef {{ id: string, text: string, kind: 'message' | 'job', platform: string, sender: string, labels: string[], also_ok: string[] }} Item */

/** @returns {Item[]} in the order of the batches */
export function corpusItems() {
  const folder = path.join(root, 'tests/corpus/batches');
  return readdirSync(folder).filter((name) => BATCHES.test(name)).sort()
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line)));
}

/** Whether a text asks for nothing, whoever reads it. */
export const isInnocent = ({ labels, also_ok: tolerated }) => labels.length === 0 && tolerated.length === 0;

/**
 * Messages of about one length, made of the corpus' texts one after another, so that words vary as they do there.
 * @param {readonly string[]} texts
 * @param {number} length UTF-16 units
 * @param {number} count the texts begin anew where they run out
 */
export function messagesOf(texts, length, count) {
  let at = 0;
  return Array.from({ length: count }, () => {
    let message = '';
    for (; message.length < length; at += 1) message += `${message === '' ? '' : '\n'}${texts[at % texts.length]}`;
    return message.slice(0, length);
  });
}
