import { spawn } from 'node:child_process';
import path from 'node:path';
import { killTree } from './process-tree.mjs';

export const root = path.resolve(import.meta.dirname, '..');

/**
 * Runs a Node program of the repository or of an installed package and waits for it. A signal that ends us ends it too.
 * @param {string[]} args program and its arguments, the program relative to the repository
 * @param {{ env?: Record<string, string>, limit?: number }} [options] `limit`: seconds after which it is ended with all that it has started
 * @returns {Promise<{ code: number, late: boolean }>}
 */
export function node(args, { env = {}, limit } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' });
    const end = () => { if (child.pid !== undefined) killTree(child.pid); };
    let late = false;
    const timer = limit === undefined ? undefined : setTimeout(() => {
      late = true;
      end();
    }, limit * 1000);
    process.once('exit', end);
    const settle = (act) => (value) => {
      clearTimeout(timer);
      process.off('exit', end);
      act(value);
    };
    child.once('error', settle(reject));
    child.once('exit', settle((code) => { resolve({ code: code ?? 1, late }); }));
  });
}
