import { describe, expect, test } from 'vitest';
import ja from '../../public/_locales/ja/messages.json' with { type: 'json' };
import { CATEGORIES } from '../model/category';
import { PLATFORMS, SENDERS, TEXT_KINDS } from '../model/platform';
import { STAGES } from '../model/stage';
import { replies } from '../rulebook/replies';
import { categoryKey, stageKey } from '../ui/wording';
import { doubtParts } from './doubt-parts';
import { hideParts } from './hide-parts';
import { actsOf, elementsOf, englishTeller, foundOf, named, subjectOf, teller, textOf } from './note-double';
import { draftFor, draftParts, writeDraft } from './reply-draft';
import { memoParts, writeMemo } from './report-memo';
import { whyParts } from './why-parts';

const situations = PLATFORMS.flatMap((platform) => STAGES.flatMap((stage) => TEXT_KINDS.flatMap((kind) => SENDERS.map((sender) => ({ platform, stage, kind, sender })))));

describe('the drafts', () => {
  test('are there for every category in every situation, and each of them somewhere', () => {
    for (const category of CATEGORIES) {
      const drafts = situations.map((situation) => draftFor(replies, category, situation));
      expect(drafts).not.toContain(null);
      expect(new Set(drafts).size, category).toBe(replies.drafts[category].length);
    }
  });

  test('name their own platform and no other', () => {
    const names = { crowdworks: 'クラウドワークス', lancers: 'ランサーズ' };
    for (const { platform, ...rest } of situations) for (const category of CATEGORIES) {
      const draft = draftFor(replies, category, { platform, ...rest });
      const other = platform === 'crowdworks' ? names.lancers : names.crowdworks;
      expect(`${draft?.rule}${draft?.instead}${draft?.terms}`, `${category} on ${platform}`).not.toContain(other);
    }
  });

  test('accuse nobody', () => {
    const said = Object.values(replies.drafts).flat().map((draft) => [draft.rule, draft.instead, draft.terms].join('')).join('');
    expect(said).not.toMatch(/詐欺|悪質|違法|通報|怪し|騙/u);
  });

  test('thank, state the rule, offer a way within the site, name the terms, and stay open', () => {
    const { text, gist } = writeDraft(replies, subjectOf([foundOf()]));
    expect(text.split('\n\n')).toEqual([replies.opening.message, expect.stringMatching(/サービス外連絡申請.*\n.*このメッセージで.*\n.*申請を/u), replies.closing.message]);
    expect(gist).toContain('approved application');
  });

  test('answer two requests at once, and no more', () => {
    const { text } = writeDraft(replies, subjectOf([
      foundOf({ severity: 'notice', category: 'on_site_work' }), foundOf(), foundOf({ category: 'unpaid_work', start: 5 }), foundOf({ start: 9 }),
    ]));
    expect(text.split(replies.joint)).toHaveLength(2);
    expect(text).toContain('仮払いの完了を確認');
    expect(text).not.toContain('常駐');
  });

  test('to a post ask before an application; to one\'s own message take it back', () => {
    expect(writeDraft(replies, subjectOf([foundOf()], { kind: 'job' })).text.startsWith(replies.opening.job)).toBe(true);
    expect(writeDraft(replies, subjectOf([foundOf()], { sender: 'worker' })).text).toContain('使わずに');
  });

  test('are to be changed before they are copied; who reads English is told what they say', () => {
    const parts = draftParts(replies, subjectOf([foundOf()]), teller);
    const box = elementsOf(parts).find(([, { role }]) => role === 'textbox');
    expect([box?.[1].lang, box?.[2]]).toEqual(['ja', writeDraft(replies, subjectOf([foundOf()])).text]);
    expect(actsOf(parts)).toEqual(['copy', 'close']);
    expect(parts.map(textOf).join()).not.toContain('note_draft_gist');
    expect(draftParts(replies, subjectOf([foundOf()]), englishTeller).map(textOf).join()).toContain('note_draft_gist Says that contact outside');
  });
});

describe('the memo', () => {
  const subject = { ...subjectOf([foundOf(), foundOf({ severity: 'notice', quote: 'ほか' })]), url: 'https://crowdworks.jp/proposals/1', time: '2026-11-20T10:31+09:00' };

  test('holds rule, quote, basis, time, address and stage, of what can be reported', () => {
    const memo = writeMemo(replies, subject);
    for (const words of ['外部への連絡（IDを求めています）', '「LINEのID」', 'ヘルプ https://crowdworks.jp/help', '架空商店', '2026年11月20日 10:31', subject.url, '契約の段階：契約前']) expect(memo).toContain(words);
    expect(memo).not.toContain('ほか');
    expect(writeMemo(replies, { ...subject, time: null })).toContain('画面に表示なし');
    expect(writeMemo(replies, { ...subject, kind: 'job' })).toContain('募集ページ');
  });

  test('has the Japanese words of the screens', () => {
    const words = ja as Partial<Record<string, { message: string }>>;
    for (const category of CATEGORIES) expect(replies.memo.categories[category]).toBe(words[categoryKey(category)]?.message);
    for (const stage of STAGES) if (stage !== 'unknown') expect(replies.memo.stages[stage]).toBe(words[stageKey(stage)]?.message);
  });

  test('comes with where to report, by platform and kind of page, and its source', () => {
    const said = (change: object) => memoParts(replies, { ...subject, ...change }, teller).map(textOf).join();
    expect(said({})).toContain('「違反報告をする」');
    expect(said({ kind: 'job' })).toContain('「この仕事を通報する」');
    expect(said({ platform: 'lancers' })).toContain('「違反申告」');
    expect(said({})).toContain('note_source_age 2026 11');
  });

  test('names help desks where category and severity ask for it', () => {
    const said = (...shown: Parameters<typeof subjectOf>[0]) => memoParts(replies, { ...subject, shown }, teller).map(textOf).join();
    expect(said(foundOf())).not.toContain('note_memo_desks');
    expect(said(foundOf({ category: 'unpaid_work' }))).toContain('0120-532-110');
    expect(said(foundOf({ category: 'unpaid_work', severity: 'caution' }))).not.toContain('0120-532-110');
    expect(said(foundOf({ category: 'upfront_fee', severity: 'caution' }))).toContain('188');
    expect(said(foundOf({ category: 'account_abuse' }))).toContain('#9110');
  });
});

test('a doubt names rules and version in a text to be changed, in the language of the screens', () => {
  const parts = doubtParts(subjectOf([foundOf()]), '1.2.3', englishTeller);
  const box = elementsOf(parts).find(([, { role }]) => role === 'textbox');
  expect(box?.[1].lang).toBe('en');
  expect(box?.[2]).toContain('app_name 1.2.3');
  expect(box?.[2]).toContain('id-asked');
  expect(box?.[2]).toContain('「LINEのID」');
});

test('what is not to be shown can be this text, each rule, or the client, as far as they have a name', () => {
  const rules = [foundOf(), foundOf({ rule: 'other', start: 9 }), foundOf({ start: 20 })];
  expect(actsOf(hideParts(subjectOf(rules), teller))).toEqual(['hide-text', 'hide-rule:id-asked', 'hide-rule:other', 'hide-client']);
  const nameless = { subject: null, client: { id: null, name: null }, stage: subjectOf([]).page.stage };
  expect(actsOf(hideParts(subjectOf(rules, { page: nameless }), teller))).toEqual(['hide-rule:id-asked', 'hide-rule:other']);
});

test('an explanation marks what is quoted as Japanese, and names the rule beside its first line', () => {
  const parts = whyParts([{ label: '言葉', lines: ['「LINE」と<b>「ID」', '二'], id: 'id-asked' }]);
  expect(named(parts, 'bdi').map((part) => [part[1].lang, textOf(part)])).toEqual([['ja', 'LINE'], ['ja', 'ID']]);
  expect(named(parts, 'dd').map(textOf)).toEqual(['LINEと<b>ID id-asked', '二']);
});
