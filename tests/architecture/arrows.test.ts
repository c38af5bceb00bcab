import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../src');

/** What each room may import. A room that is not named here is a room that nobody planned. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  rulebook: ['model', 'text'],
  prefilter: ['model', 'text', 'rulebook'],
  language: ['model', 'text'],
  engine: ['model', 'text', 'language', 'rulebook'],
  pages: ['model', 'rulebook'],
  ui: ['model'],
  explanation: ['model', 'ui'],
  advice: ['model', 'ui', 'rulebook'],
  content: ['model', 'prefilter', 'pages', 'ui', 'rulebook'],
  background: ['model', 'text', 'prefilter', 'language', 'engine', 'rulebook', 'explanation', 'advice', 'ui'],
  screens: ['model', 'ui', 'rulebook', 'pages'],
  cli: ['model', 'text', 'language', 'engine', 'rulebook', 'prefilter', 'pages', 'ui', 'explanation'],
};

/** What the content script may take of the rulebook: no words, no rules, no policies. */
const RULEBOOK_IN_PAGE = ['../rulebook/pages', '../rulebook/page-triggers'];

interface Import { from: string; to: string; specifier: string; typeOnly: boolean }

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/u.test(file) && !file.startsWith(`rulebook${path.sep}compiled${path.sep}`));

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const found = text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/gu);
  return [...found].map((match) => ({
    from: file, specifier: match[2] ?? match[3] ?? match[4] ?? '', typeOnly: match[1] !== undefined,
    to: path.relative(root, path.resolve(root, path.dirname(file), match[2] ?? match[3] ?? match[4] ?? '')),
  }));
}

const roomOf = (file: string) => file.split(path.sep)[0] ?? '';
const isTest = (file: string) => /\.test\.tsx?$/u.test(file) || file.includes('-double.');
const ours = (each: Import) => each.specifier.startsWith('.');
const shipped = sources.filter((file) => !isTest(file));

test('every room is one that the design names', () => {
  expect([...new Set(sources.map(roomOf))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
});

describe('arrows go one way', () => {
  test.each(Object.keys(MAY_IMPORT))('%s', (room) => {
    const wrong = shipped.filter((file) => roomOf(file) === room).flatMap(importsOf).filter(ours)
      .filter(({ to }) => !to.startsWith('..') && roomOf(to) !== room && !(MAY_IMPORT[room] ?? []).includes(roomOf(to)));
    expect(wrong.map(({ from, specifier }) => `${from} → ${specifier}`)).toEqual([]);
  });

  test('nothing of the house is imported from outside src but the manifest, the package and the interface texts', () => {
    const outside = shipped.flatMap(importsOf).filter(ours).filter(({ to }) => to.startsWith('..') && !/(package\.json|public\/_locales\/.*\.json)$/u.test(to));
    expect(outside.map(({ from, specifier }) => `${from} → ${specifier}`)).toEqual([]);
  });
});

const SCRIPTS = sources.filter((file) => /^content.(?:crowdworks|lancers)(?:-\w+)?\.ts$/u.test(file));

describe.each(SCRIPTS)('what runs in the pages stays small: %s', (script) => {
  const [platform = ''] = /crowdworks|lancers/u.exec(script) ?? [];
  const reached = reachableFrom(script);

  test('no reader of the other site', () => {
    expect(reached.filter((file) => /^pages.(?:crowdworks|lancers)./u.test(file) && !file.startsWith(path.join('pages', platform)))).toEqual([]);
    expect(reached.some((file) => file.startsWith(path.join('pages', platform)))).toBe(true);
  });

  test('no schema library, no framework, no tokenizer, no rules', () => {
    const imports = reached.flatMap(importsOf).filter(({ typeOnly }) => !typeOnly);
    expect(imports.map(({ specifier }) => specifier).filter((specifier) => /^(zod|preact|kuromoji)/u.test(specifier))).toEqual([]);
    const rulebook = imports.filter(({ from, to }) => roomOf(to) === 'rulebook' && roomOf(from) !== 'rulebook').map(({ specifier }) => specifier.replace(/^(\.\.\/)+/u, '../'));
    expect(rulebook.filter((specifier) => !RULEBOOK_IN_PAGE.includes(specifier))).toEqual([]);
  });
});

describe('the engine knows neither page nor browser nor clock', () => {
  const pure = shipped.filter((file) => ['text', 'language', 'engine', 'prefilter'].includes(roomOf(file)));

  test.each(pure)('%s', (file) => {
    const code = readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
    expect(code).not.toMatch(/\b(document|window|chrome|browser|fetch|Date\.now|new Date|Math\.random|localStorage)\b(?!['"])/u);
  });
});

/** Files of ours that run when `entry` runs; imports of types alone do not count. */
function reachableFrom(entry: string): string[] {
  const seen = new Set<string>();
  const queue = [entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const { to } of importsOf(file).filter((each) => ours(each) && !each.typeOnly)) {
      const target = [to, `${to}.ts`, `${to}.tsx`, path.join(to, 'index.ts')].find((candidate) => sources.includes(candidate));
      if (target !== undefined) queue.push(target);
    }
  }
  return [...seen];
}
