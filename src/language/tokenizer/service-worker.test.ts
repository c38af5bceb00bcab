import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build, type Rolldown } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { nodeDictionary } from '../../cli/node-dictionary';
import type { loadTokenizer } from '.';

let chunk: Rolldown.OutputChunk;
beforeAll(async () => {
  const outputs = await build({
    configFile: false, logLevel: 'silent',
    build: { write: false, minify: false, target: 'es2022', lib: { entry: path.join(import.meta.dirname, 'index.ts'), formats: ['iife'], name: 'tokenizer' } },
  });
  const [first] = [outputs].flat().flatMap((output) => ('output' in output ? output.output : []));
  if (first?.type !== 'chunk') throw new Error('nothing was bundled');
  chunk = first;
});

test('is all our own', () => {
  expect(chunk.code).not.toMatch(/XMLHttpRequest|\brequire\(/);
  const packages = Object.keys(chunk.modules).flatMap((id) => /node_modules\/([^/]+)/.exec(id)?.[1] ?? []);
  expect(packages).toEqual([]);
});

test('runs where there is neither a window nor Node', async () => {
  const context = createContext({ TextDecoder, console });
  // A realm of its own has its own typed arrays, as a worker has.
  runInContext(`${chunk.code}; globalThis.tokenizer = tokenizer;`, context);
  const { tokenizer } = context as unknown as { tokenizer: { loadTokenizer: typeof loadTokenizer } };
  const loaded = await tokenizer.loadTokenizer(nodeDictionary);
  expect(loaded.tokenize('LINEで連絡').map(({ surface }) => surface)).toEqual(['LINE', 'で', '連絡']);
});
