import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n').filter((file) => file !== '' && existsSync(path.join(root, file)));
const code = tracked.filter((file) => /\.(ts|tsx|mjs|js|css|yaml)$/u.test(file));
const lines = (file: string) => readFileSync(path.join(root, file), 'utf8').split('\n').length - 1;

test('no file is longer than a person reads at once', () => {
  expect(code.filter((file) => lines(file) > 400)).toEqual([]);
});

test('names say what is inside', () => {
  expect(tracked.filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared|lib)(\/|\.[a-z]+$)/u.test(file))).toEqual([]);
});

test('the top level is what a newcomer expects', () => {
  const top = new Set(tracked.map((file) => file.split('/')[0] ?? '').filter((name) => !name.startsWith('.')));
  const known = [
    'LICENSE', 'README.md', 'docs', 'eslint.config.js', 'knip.json', 'manifest.json', 'package-lock.json', 'package.json', 'playwright.config.ts',
    'public', 'rules', 'scripts', 'src', 'tests', 'tsconfig.json', 'vite.config.ts', 'vitest.config.ts', 'vitest.packages.config.ts',
  ];
  expect([...top].filter((name) => !known.includes(name))).toEqual([]);
});
