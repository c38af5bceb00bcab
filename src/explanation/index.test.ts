import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../cli/sentences';
import type { Explanation, NamedWord } from '../model/explanation';
import type { Language } from '../model/local-text';
import { createExplanationWriter } from './index';

const names = {
  labels: { chat_tool: { ja: '外部のチャット', en: 'outside chat' }, contact_id: { ja: 'ID', en: 'ID' } },
  rules: [{ id: 'id-asked', what: { ja: 'IDを求めています', en: 'Asks for an ID' } }, { id: 'hint', what: { ja: '弱い書き方です', en: 'A hint' } }],
};
const word = (written: string, more: Partial<NamedWord> = {}): NamedWord => ({ written, start: 0, end: written.length, concept: null, entity: null, ambiguous: false, position: 'argument', ...more });
const plain: Explanation = {
  by: { rule: 'id-asked', grade: 'explicit' }, words: [], beside: [], alsoMet: [], mood: 'request', timing: 'now', timingWords: [], sender: 'client', genre: null, milder: [], innocent: [],
};

function rows(change: Partial<Explanation>, language: Language = 'ja'): Record<string, string[]> {
  return Object.fromEntries(createExplanationWriter(sentencesIn(language), names)({ ...plain, ...change }).map(({ label, lines }) => [label, lines]));
}

describe('the words', () => {
  test('are told as they are written, with what they were taken for unless they say so themselves', () => {
    expect(rows({ words: [word('ライン', { concept: 'chat_tool' }), word('ＩＤ', { concept: 'contact_id' }), word('教えて', { concept: 'unnamed' }), word('a@example.com', { entity: 'mail' })] })['合わせて見た言葉']).toEqual([
      '「ライン」（外部のチャット）、「ＩＤ」、「教えて」、「a@example.com」（メールアドレス）',
    ]);
  });

  test('that are ambiguous are told to be so', () => {
    expect(rows({ words: [word('ライン', { ambiguous: true })] })['合わせて見た言葉']?.[1]).toBe('「ライン」は、ほかの意味でも使われる書き方です。');
  });

  test('cannot break the line, steer a terminal, or close our brackets', () => {
    expect(rows({ words: [word('a\u001B[31m\nb\u202Ec「d」')] })['合わせて見た言葉']).toEqual(['「a[31m bc『d』」']);
    expect(rows({ words: [word('長'.repeat(100))] })['合わせて見た言葉']?.[0]).toBe(`「${'長'.repeat(60)}…」`);
  });
});

describe('the reading', () => {
  test.each([['client', '依頼者の文で、お願いの形と読みました。'], ['worker', 'あなたの文で、お願いの形と読みました。'], ['unknown', '書いた人が読み取れないため依頼者の文とみなし、お願いの形と読みました。']] as const)('of a text by %s', (sender, line) => {
    expect(rows({ sender })['読み方']).toEqual([line]);
  });

  test('says which words gave the time, where a word stands, and what the text was taken for', () => {
    expect(rows({ timing: 'after_escrow', timingWords: [word('仮払い')], words: [word('LINE', { position: 'work_subject' })], genre: 'job_post' })['読み方']?.slice(1)).toEqual([
      '「仮払い」の言葉から、仮払いのあとの話と読みました。', '「LINE」は、仕事の題材として書かれています。', '文章の全体は、募集文と読みました。',
    ]);
    expect(rows({ timing: 'after_approval' })['読み方']?.[1]).toBe('承認のあとの話と読みました。');
  });
});

describe('who spoke', () => {
  test('a rule, by what it looks for, with its id beside it', () => {
    expect(rows({})['当てはまったルール']).toEqual(['IDを求めています']);
    expect(createExplanationWriter(sentencesIn('ja'), names)(plain).map(({ id }) => id)).toEqual([undefined, 'id-asked']);
    expect(rows({ by: { rule: 'hint', grade: 'weak' } })['当てはまったルール']).toEqual(['弱い書き方です', 'はっきり求める言葉ではなく、そこにつながりやすい書き方を見るルールです。']);
  });

  test('the model, which says that no rule met and asks to be checked', () => {
    const told = rows({ by: 'model', words: [word('面談', { position: 'adnominal' })], beside: [word('謝礼')], alsoMet: ['hint'] });
    expect(told['読み方']).toHaveLength(1);
    expect(told['重みの大きい言葉']).toEqual(['「面談」', 'この文のほかでは、「謝礼」']);
    expect(told['当てはまったルール']?.[0]).toContain('当てはまるルールはありませんでした');
    expect(told['当てはまったルール']?.[1]).toBe('弱い手がかりとして：弱い書き方です');
    expect(told['当てはまったルール']?.[2]).toContain('ご自身でも読んで確かめてください');
  });
});

describe('what would have been milder', () => {
  const milder: Explanation['milder'] = [
    { change: { timing: 'after_escrow' }, severity: 'notice' }, { change: { mood: 'refusal' }, severity: null }, { change: { mood: 'question' }, severity: 'caution' },
    { change: { position: 'work_subject' }, severity: null }, { change: { position: 'quoted' }, severity: null },
    { change: { timing: 'after_contract' }, severity: 'notice' }, { change: { stage: 'funded' }, severity: 'notice' }, { change: { approval: 'approved' }, severity: null },
  ];

  test('is told by outcome, nothing at all first', () => {
    expect(rows({ milder })['変わる場合']).toEqual([
      '断りの形なら、この表示は出ません。', 'これらの言葉が仕事の題材として出てくるだけなら、この表示は出ません。', 'サービス外連絡申請が承認されていれば、この表示は出ません。',
      '「仮払い後に」または「契約後に」と書かれていれば、「確認」にとどまります。', '仮払いが済んでいれば、「確認」にとどまります。', '質問の形なら、「注意」にとどまります。',
    ]);
  });

  test('closes with innocent texts', () => {
    expect(rows({ innocent: [{ why: { ja: '支払うのは発注者', en: 'The client pays' }, example: '商品代は当社で「支払います」。' }] })['変わる場合']).toEqual([
      '「商品代は当社で『支払います』。」のような文なら、この種類の表示は出ません（支払うのは発注者）。',
    ]);
  });

  test('is left out where nothing would change it', () => {
    expect(rows({})).not.toHaveProperty('変わる場合');
  });
});

test('all of it is in one language', () => {
  const told = rows({
    words: [word('ライン', { concept: 'chat_tool', ambiguous: true })], timing: 'after_contract', timingWords: [word('契約')], sender: 'unknown', genre: 'message', by: { rule: 'hint', grade: 'weak' },
    milder: [{ change: { mood: 'refusal' }, severity: null }, { change: { timing: 'after_escrow' }, severity: 'notice' }], innocent: [{ why: { ja: '支払うのは発注者', en: 'The client pays' }, example: '当社で支払います。' }],
  }, 'en');
  const ours = JSON.stringify(told).replaceAll(/「.*?」/gu, '');
  expect(ours).not.toMatch(/[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u);
  expect(ours).toContain('outside chat');
  expect(ours).toContain('The client pays');
});
