import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/**
 * Runs a Node program of the repository or of an installed package and waits for it.
 * @param {string[]} args program and its arguments, the program relative to the repository
 * @param {{ env?: Record<string, string>, capture?: boolean }} [options] `capture`: keep the output, and print it too
 * @returns {Promise<{ code: number, output: string }>}
 */
export function node(args, { env = {}, capture = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => {
        output += data;
        process.stdout.write(data);
      });
    }
    child.once('error', reject);
    child.once('close', (code) => { resolve({ code: code ?? 1, output }); });
  });
}
