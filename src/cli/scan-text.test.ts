import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../engine';
import { evidenceOf } from '../engine/evidence/evidence-double';
import { loadTokenizer } from '../language/tokenizer';
import { CATEGORIES } from '../model/category';
import { lexicon, policies, rules } from '../rulebook';
import { createJudge } from './judge';
import { nodeDictionary } from './node-dictionary';
import { scan } from './terminal-double';

const folder = mkdtempSync(path.join(tmpdir(), 'scan-'));
function file(name: string, content: string | Buffer): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}

const on = ['--platform', 'crowdworks'];

test('prints a finding in words, with its place, reason, source and advice', async () => {
  const { code, out, err } = await scan([...on, '--stage', 'before_contract', 'はじめまして。\n詳細はLINEで。']);
  expect(code).toBe(1);
  expect(err).toBe('');
  for (const part of ['クラウドワークス', '契約前', '規約に触れる依頼', '外部への連絡', '2:4', '「LINE」', '理由です', '相談します', '規約 https://example.com/rules', '2026年5月']) {
    expect(out).toContain(part);
  }
});

test('prints no id', async () => {
  const { out } = await scan([...on, '--stage', 'funded', 'LINE']);
  for (const id of [...CATEGORIES, 'double', 'notice', 'funded', 'crowdworks,']) expect(out).not.toContain(id);
});

test('speaks English when asked', async () => {
  const { out } = await scan([...on, '--lang', 'en', 'LINE']);
  expect(out).toContain('Contact outside the platform');
  expect(out).toContain('a reason');
  expect(out).not.toMatch(/理由|規約/);
});

describe('exit code', () => {
  test.each([
    ['nothing is found', ['よろしくお願いします。'], 0],
    ['only a notice is found', ['--stage', 'funded', 'LINE'], 0],
    ['a violation is found', ['LINE'], 1],
    ['the text is empty', [''], 2],
    ['the text is too long', ['あ'.repeat(100_001)], 2],
    ['the engine fails', ['壊れる'], 2],
  ])('when %s', async (_, argv, expected) => {
    const { code, err } = await scan([...on, ...argv]);
    expect(code).toBe(expected);
    expect(err.split('\n').filter((line) => line !== '')).toHaveLength(expected === 2 ? 1 : 0);
  });
});

describe('where the text comes from', () => {
  test('standard input', async () => {
    expect((await scan(on, 'LINE')).code).toBe(1);
  });

  test('a file', async () => {
    expect((await scan([...on, file('a.txt', '\uFEFFLINEで')])).out).toContain('(1:1)');
  });

  test('words that are no file', async () => {
    expect((await scan([...on, 'https://line.me/LINE'])).code).toBe(1);
  });

  test.each([
    ['a file that is not there', () => path.join(folder, 'absent.txt')],
    ['a Japanese name that is not there', () => 'メッセージ.txt'],
    ['a folder', () => folder],
    ['a file in another encoding', () => file('sjis.txt', Buffer.from([0x83, 0x89, 0x83, 0x43]))],
    ['a saved page', () => file('page.html', '<p>LINE')],
  ])('%s is an error in one line', async (_, name) => {
    const { code, out, err } = await scan([...on, name()]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^scan: [^\n]+\n$/);
  });
});

test('a quote cannot steer the terminal', async () => {
  const { out } = await scan([...on, 'x'], '', (text) => Promise.resolve([{
    rule: 'r', category: 'fake_contract', severity: 'caution', grade: 'weak', start: 0, end: text.length, quote: 'a\u001B[31mb\u202Ec\r\nd',
    what: { ja: '', en: '' }, why: { ja: '', en: '' }, advice: { ja: '', en: '' }, basis: { title: { ja: '', en: '' }, url: '', grade: 'quoted', seen: '2026-05' },
  }]));
  expect(out).toContain('「a[31mbc d」');
});

describe('--explain', () => {
  const { judge, explain } = createJudge(nodeDictionary);
  const explained = (...argv: string[]) => scan([...on, '--stage', 'before_contract', '--explain', ...argv], '', judge, explain);

  // What the model makes of an innocent reading changes whenever it is trained; what a rule says does not.
  const byRules = async (...argv: string[]) => {
    const engine = createEngine({ tokenizer: await loadTokenizer(nodeDictionary), lexicon, rules, policies, evidence: null });
    return scan([...on, '--stage', 'before_contract', '--explain', ...argv], '', (...asked) => Promise.resolve(engine.judge(...asked)), (...asked) => Promise.resolve(engine.explain(...asked)));
  };

  test('tells of a rule which words it met, how they were read, and what would have made it milder', async () => {
    const { code, out, err } = await byRules('お手数ですが、ﾗｲﾝのIDを教えてください。');
    expect([code, err]).toEqual([1, '']);
    for (const part of [
      '「ﾗｲﾝ」（外部のチャット）、「ID」、「教えてください」', '「ﾗｲﾝ」は、ほかの意味でも使われる書き方です。', 'お願いの形と読みました。', '[id-asked]',
      '「仮払い後に」、または「承認後に」と書かれていれば、「確認」にとどまります。', 'サービス外連絡申請が承認されていれば、この表示は出ません。', '（仕事で使うシステムのIDは、連絡先ではない）',
    ]) expect(out).toContain(part);
  });

  test('tells of the model that it alone spoke', async () => {
    const engine = createEngine({ tokenizer: await loadTokenizer(nodeDictionary), lexicon, rules, policies, evidence: evidenceOf('suspicious_offer', { 'w:不思議': 5 }, { raise: 1 }) });
    const { out } = await scan([...on, '--explain', '不思議なお話です。'], '', (...asked) => Promise.resolve(engine.judge(...asked)), (...asked) => Promise.resolve(engine.explain(...asked)));
    for (const part of ['重みの大きい言葉', '「不思議」', '当てはまるルールはありませんでした', 'ご自身でも読んで確かめてください']) expect(out).toContain(part);
  });

  test('speaks English when asked', async () => {
    const { out } = await byRules('--lang', 'en', 'LINEのIDを教えてください。');
    for (const part of ['「LINE」 (outside chat)', 'as a request', '[id-asked]', 'nothing of this kind would be shown: An ID for a system used at work is no contact.']) expect(out).toContain(part);
  });

  test('adds nothing where nothing was found, and is not told without being asked for', async () => {
    expect((await explained('よろしくお願いします。')).out).not.toContain('読み方');
    expect((await scan([...on, 'LINEのIDを教えてください。'], '', judge, explain)).out).not.toContain('読み方');
  });
});

test('help tells every option in both languages and exits 0', async () => {
  const { code, out } = await scan(['--help']);
  expect(code).toBe(0);
  for (const word of ['--platform', '--kind', '--stage', '--sender', '--approval', '--amount', '--explain', '--jsonl', '--html', '--url', '既定', 'default', '終了コード', 'Exit code']) expect(out).toContain(word);
});
