import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { inTemporaryFolder } from '../../scripts/temporary-folder.mjs';

const base = mkdtempSync(path.join(os.tmpdir(), 'temporary-folder-'));
afterAll(() => { rmSync(base, { recursive: true, force: true }); });
const place = (name: string) => path.join(base, name);

test('a folder is there while the work goes on, and gone after it', async () => {
  const seen = await inTemporaryFolder(place('a'), () => Promise.resolve(existsSync(place('a'))));
  expect([seen, existsSync(place('a'))]).toEqual([true, false]);
});

test('and gone after a failure, which is told', async () => {
  await expect(inTemporaryFolder(place('b'), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(place('b'))).toBe(false);
});

test.runIf(process.platform !== 'win32')('and gone after a signal, with one inside another', async () => {
  const [outer, inner] = [place('outer'), place('inner')];
  const program = `import { inTemporaryFolder } from ${JSON.stringify(pathToFileURL(path.resolve(import.meta.dirname, '../../scripts/temporary-folder.mjs')).href)};
    await inTemporaryFolder(${JSON.stringify(outer)}, () => inTemporaryFolder(${JSON.stringify(inner)}, () => new Promise((resolve) => { setTimeout(resolve, 60_000); console.log('ready'); })));`;
  writeFileSync(place('program.mjs'), program);
  const child = spawn(process.execPath, [place('program.mjs')]);
  await new Promise((resolve) => { child.stdout.once('data', resolve); });
  expect([outer, inner].map(existsSync)).toEqual([true, true]);
  child.kill('SIGINT');
  const code = await new Promise((resolve) => { child.once('exit', resolve); });
  expect(code).toBe(130);
  expect([outer, inner].map(existsSync)).toEqual([false, false]);
});
