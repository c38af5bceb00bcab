import { mkdirSync, rmSync } from 'node:fs';
import os from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Makes a folder, works in it and removes it: after success, after a failure, and when a signal ends the process.
 * @template T
 * @param {string} folder a path where nothing is yet
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTemporaryFolder(folder, work) {
  const remove = () => { rmSync(folder, { recursive: true, force: true }); };
  // One such folder may be worked in inside another: a signal ends the process, and its end removes them all.
  const end = (signal) => { process.exit(128 + os.constants.signals[signal]); };
  process.once('exit', remove);
  for (const signal of SIGNALS) process.once(signal, end);
  try {
    mkdirSync(folder, { recursive: true });
    return await work();
  } finally {
    for (const signal of SIGNALS) process.off(signal, end);
    process.off('exit', remove);
    remove();
  }
}
