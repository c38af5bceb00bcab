// Where the time of an analysis goes: a profile of the processor in Node, summed by the files of the product.
import { mkdirSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { root } from '../run.mjs';
import { corpusItems, messagesOf } from './corpus-texts.mjs';

const CONTEXT = { platform: 'crowdworks', kind: 'message', sender: 'client', stage: 'before_contract', approval: 'none', contractAmount: null };
const FILE = path.join(root, 'out/bench/analysis.cpuprofile');

/** Samples are taken this often, in microseconds. */
const INTERVAL = 200;

/**
 * The file of the product from which each line of a bundle comes, which the bundler writes in front of it.
 * @param {string} bundle
 * @returns {string[]} by the line, from 0
 */
export function filesOfLines(bundle) {
  let file = '';
  return bundle.split('\n').map((line) => {
    file = /^\/\/ (\S+\.(?:ts|js|mjs|json))$/u.exec(line)?.[1] ?? file;
    return file;
  });
}

/** Microseconds spent in each function itself, by the name that `nameOf` gives it. */
export function selfTimes({ nodes, samples, timeDeltas }, nameOf) {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const times = new Map();
  samples.forEach((id, index) => {
    const name = names.get(id);
    if (name !== null) times.set(name, (times.get(name) ?? 0) + timeDeltas[index]);
  });
  return [...times].sort((one, other) => other[1] - one[1]);
}

/**
 * Profiles analyses of ordinary messages and writes the profile to out/bench/analysis.cpuprofile, which any browser's tools open.
 * @param {import('./scope').Scope} scope
 * @returns {Promise<{ file: string, share: number }[]>} the product's files by their part of all of its time, in percent
 */
export async function profileAnalysis({ product: { engine, bundle, address } }) {
  const messages = messagesOf(corpusItems().map(({ text }) => text), 320, 500);
  const judgeAll = () => { for (const text of messages) engine.judge(text, CONTEXT); };
  judgeAll(); // warm
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.post('Profiler.start');
  judgeAll();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  mkdirSync(path.dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify(profile));
  const files = filesOfLines(bundle);
  const times = selfTimes(profile, ({ url, lineNumber, functionName }) => (url === address ? (files[lineNumber] ?? null) : functionName === '(garbage collector)' ? 'garbage collection' : null));
  const all = times.reduce((sum, [, time]) => sum + time, 0);
  return times.map(([file, time]) => ({ file, share: (100 * time) / all }));
}
