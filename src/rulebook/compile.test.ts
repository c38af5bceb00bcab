import { mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CompiledLexicon } from '../model/lexicon';
import type { Triggers } from '../model/triggers';
import { compileRulebook } from './compile';

const LEXICON = `
concepts:
  - id: contact_tool
  - id: line
    is: [contact_tool]
    spellings: [LINE, { text: 緑, ambiguous: true }]
    not_inside: [オンライン]
  - id: tell
    spellings: [教える]
  - id: buy
    spellings: [買う, 購入]
`;

const RULE = `
id: line-asked
category: off_platform_contact
grade: explicit
what: { ja: 外部ツールでの連絡, en: Contact outside }
moods: [request]
patterns:
  - tokens: [{ CONCEPT: contact_tool }, { OP: '*' }, { CONCEPT: tell }]
examples:
  match:
    - { text: LINEを教えてください。, expect: [{ rule: line-asked, quote: LINEを教えてください }] }
    - { text: LINEを教えて。, expect: [{ rule: line-asked, quote: LINEを教えて }] }
    - { text: まずはLINEを教えていただけますか。, expect: [{ rule: line-asked, quote: LINEを教えていただけますか }] }
  no_match:
    - { text: LINEは使いません。 }
    - { text: こんにちは。 }
    - { text: 使い方を教えてください。 }
`;

const policy = (platform: string) => `
platform: ${platform}
bases:
  terms: { title: { ja: 規約, en: Terms }, url: 'https://example.com/terms', grade: official, seen: 2026-11 }
verdicts:
  off_platform_contact:
    - { when: { stage: [funded] }, severity: none, because: 仮払いのあとは自由です }
    - { when: {}, severity: violation, why: { ja: 理由, en: Why }, basis: terms, advice: { ja: 助言, en: Advice } }
`;

let rules: string;
let out: string;

beforeEach(async () => {
  rules = await mkdtemp(path.join(tmpdir(), 'rules-'));
  out = path.join(rules, 'out');
  await put('lexicon/words.yaml', LEXICON);
  await put('detection/off_platform_contact/line-asked.yaml', RULE);
  await put('policy/crowdworks/all.yaml', policy('crowdworks'));
  await put('policy/lancers/all.yaml', policy('lancers'));
});

async function put(file: string, content: string): Promise<void> {
  await mkdir(path.dirname(path.join(rules, file)), { recursive: true });
  await writeFile(path.join(rules, file), content);
}

async function compiled<T>(name: string): Promise<T> {
  await compileRulebook(rules, out);
  return JSON.parse(await readFile(path.join(out, `${name}.json`), 'utf8')) as T;
}

test('concepts get their lineage and folded spellings', async () => {
  const { concepts, spellings, strangers } = await compiled<CompiledLexicon>('lexicon');
  expect(concepts.find(({ id }) => id === 'line')?.lineage).toEqual(['line', 'contact_tool']);
  const line = concepts.findIndex(({ id }) => id === 'line');
  expect(spellings.filter(({ concept }) => concept === line)).toEqual([expect.objectContaining({ texts: ['line'] }), expect.objectContaining({ texts: ['緑'], ambiguous: true })]);
  expect(strangers).toEqual([{ text: 'オンライン', concepts: [line] }]);
});

test('the prefilter gets the spellings of the required concept that the fewest texts mention', async () => {
  expect((await compiled<Triggers>('triggers')).literals).toEqual(['line']);
  await put('lexicon/words.yaml', LEXICON.replace('LINE,', 'LI, L,'));
  expect((await compiled<Triggers>('triggers')).literals).toEqual(['教エ']);
});

test('a spelling with everyday meanings is looked for only where a pattern asks for it', async () => {
  await put('detection/off_platform_contact/line-asked.yaml', RULE.replace('CONCEPT: contact_tool }', 'CONCEPT: contact_tool, AMBIGUOUS: true }').replace(', { CONCEPT: tell }', ''));
  expect((await compiled<Triggers>('triggers')).literals).toContain('緑');
});

test('of a word that conjugates the prefilter gets the stem', async () => {
  await put('detection/off_platform_contact/line-asked.yaml', RULE.replace('{ CONCEPT: contact_tool }', '{ CONCEPT: buy }').replace('{ CONCEPT: tell }', '{ OP: "?" }'));
  expect((await compiled<Triggers>('triggers')).literals).toEqual(['買', '購入']);
});

test('examples do not ship', async () => {
  expect(JSON.stringify(await compiled('rules'))).not.toContain('教えてください');
});

describe('a fault is told with its file, in Japanese and English, and nothing is written', () => {
  test.each([
    ['an unknown key', 'lexicon/words.yaml', LEXICON.replace('spellings: [教える]', 'spelling: [教える]'), /words\.yaml[\s\S]*決まりに合いません[\s\S]*schema/u],
    ['broken YAML', 'lexicon/words.yaml', 'concepts: [', /YAMLとして読めません/u],
    ['a concept named twice', 'lexicon/more.yaml', 'concepts: [{ id: line, spellings: [らいん] }]', /words\.yaml|more\.yaml/u],
    ['a wider concept that is not there', 'lexicon/more.yaml', 'concepts: [{ id: skype, is: [chat], spellings: [Skype] }]', /「chat」はありません/u],
    ['a concept that is a kind of itself', 'lexicon/more.yaml', 'concepts: [{ id: a, is: [b] }, { id: b, is: [a] }]', /自分自身/u],
    ['a rule with an unknown concept', 'detection/off_platform_contact/line-asked.yaml', RULE.replace('CONCEPT: tell', 'CONCEPT: teach'), /「teach」は lexicon にありません/u],
    ['a rule in the wrong folder', 'detection/product_purchase/line-asked.yaml', RULE, /detection\/off_platform_contact\/line-asked\.yaml/u],
    ['a pattern that needs nothing', 'detection/off_platform_contact/line-asked.yaml', RULE.replace('- tokens: [{ CONCEPT: contact_tool }, { OP: \'*\' }, { CONCEPT: tell }]', '- tokens: [{ TEXT: LINE }]'), /必須の CONCEPT/u],
    ['a rule with two examples of what it finds', 'detection/off_platform_contact/line-asked.yaml', RULE.replace(/.*LINEを教えて。.*\n/u, ''), /examples\.match[\s\S]*>=3/u],
    ['a rule with two examples of what it leaves alone', 'detection/off_platform_contact/line-asked.yaml', RULE.replace(/.*こんにちは。.*\n/u, ''), /examples\.no_match[\s\S]*>=3/u],
    ['a reason for a part that is not there', 'detection/off_platform_contact/line-asked.yaml', `${RULE}survives: [{ part: patterns.0.tokens.7, why: 理由 }]\n`, /「patterns\.0\.tokens\.7」/u],
    ['a quote that is not in its text', 'detection/off_platform_contact/line-asked.yaml', RULE.replace('quote: LINEを教えて }', 'quote: Skypeを教えて }'), /例文にありません/u],
    ['a wrong regular expression', 'detection/off_platform_contact/line-asked.yaml', RULE.replace('{ OP: \'*\' }', '{ TEXT: { REGEX: "(" } }'), /正規表現/u],
    ['verdicts without an end', 'policy/lancers/all.yaml', policy('lancers').replace('when: {}', 'when: { sender: [client] }'), /条件なし/u],
    ['a verdict that is never reached', 'policy/lancers/all.yaml', policy('lancers').replace('{ stage: [funded] }', '{}'), /使われません/u],
    ['a violation on hearsay', 'policy/lancers/all.yaml', policy('lancers').replace('official', 'community'), /公式でも引用でもありません/u],
    ['a basis that is not there', 'policy/lancers/all.yaml', policy('lancers').replace('basis: terms', 'basis: guide'), /「guide」がありません/u],
    ['a place on another host where we never run', 'pages/lancers.yaml', 'platform: lancers\nhost: www.lancers.jp\nnever: ["https://crowdworks.jp/login"]\nkinds: [{ kind: job, path: "^/work", reader: job }]\nfields: {}\n', /www\.lancers\.jp のものではありません/u],
  ])('%s', async (_, file, content, message) => {
    await put(file, content);
    await expect(compileRulebook(rules, out)).rejects.toThrow(message);
    await expect(readdir(out)).rejects.toThrow();
  });

  test('all faults are told at once', async () => {
    await put('lexicon/words.yaml', 'concepts: [');
    await put('policy/lancers/all.yaml', 'platform: lancers');
    await expect(compileRulebook(rules, out)).rejects.toThrow(/words\.yaml[\s\S]*lancers\/all\.yaml/u);
  });
});
