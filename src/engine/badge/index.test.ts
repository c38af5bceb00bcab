import { describe, expect, test } from 'vitest';
import type { BadgeLevel, TrustSignal } from '../../model/badge';
import type { Platform } from '../../model/platform';
import type { ClientFact } from '../../model/reading';
import { trust } from '../../rulebook/trust';
import { badgeOf, badgeWith, factsOf, inputDouble, linesOf } from './badge-double';
import type { BadgeInput } from './index';

type Row = [signal: TrustSignal, platform: Platform, facts: Partial<Record<ClientFact, string | number | boolean | null>>, level: BadgeLevel, line: string | null];

const cw: Platform = 'crowdworks';
const la: Platform = 'lancers';

/** One fact of the good client changed, on both sides of each threshold. */
const ROWS: Row[] = [
  ['rating', cw, { rating: 1 }, 'check', 'bad: 総合評価は1です（5点満点）'],
  ['rating', cw, { rating: 4 }, 'check', 'bad: 総合評価は4です（5点満点）'],
  ['rating', cw, { rating: 4.1 }, 'check', 'bad: 総合評価は4.1です（5点満点）'],
  ['rating', cw, { rating: 4.49 }, 'check', 'bad: 総合評価は4.49です（5点満点）'],
  ['rating', cw, { rating: 4.5 }, 'clear', 'good: 総合評価は4.5です（5点満点）'],
  ['rating', cw, { rating: 3, reviews: 4 }, 'clear', 'unknown: 総合評価は3ですが、件数がまだ少なく、判断できません'],
  ['rating', cw, { rating: 3, reviews: 5 }, 'check', 'bad: 総合評価は3です（5点満点）'],
  ['rating', cw, { rating: 3, reviews: null, contracts: null, jobs_posted: null }, 'unknown', 'unknown: 総合評価は3ですが、件数が分かりません'],
  ['satisfaction', la, { good_reviews: 7, bad_reviews: 3 }, 'check', 'bad: よい評価は70％です（10件のうち）'],
  ['satisfaction', la, { good_reviews: 799, bad_reviews: 201 }, 'check', 'bad: よい評価は79％です（1000件のうち）'],
  ['satisfaction', la, { good_reviews: 8, bad_reviews: 2 }, 'clear', 'bad: よい評価は80％です（10件のうち）'],
  ['satisfaction', la, { good_reviews: 94, bad_reviews: 6 }, 'clear', 'bad: よい評価は94％です（100件のうち）'],
  ['satisfaction', la, { good_reviews: 95, bad_reviews: 5 }, 'clear', 'good: よい評価は95％です（100件のうち）'],
  ['satisfaction', la, { good_reviews: 0, bad_reviews: 4 }, 'clear', 'unknown: 評価は4件で、満足の割合からはまだ判断できません'],
  ['satisfaction', la, { good_reviews: 0, bad_reviews: 5 }, 'check', 'bad: よい評価は0％です（5件のうち）'],
  ['completion_rate', cw, { completion_rate: 0 }, 'check', 'bad: プロジェクト完了率は0％です'],
  ['completion_rate', cw, { completion_rate: 69 }, 'check', 'bad: プロジェクト完了率は69％です'],
  ['completion_rate', cw, { completion_rate: 70 }, 'clear', 'bad: プロジェクト完了率は70％です'],
  ['completion_rate', cw, { completion_rate: 89 }, 'clear', 'bad: プロジェクト完了率は89％です'],
  ['completion_rate', cw, { completion_rate: 90 }, 'clear', 'good: プロジェクト完了率は90％です'],
  ['completion_rate', cw, { completion_rate: 0, jobs_posted: 4 }, 'clear', 'unknown: 募集は4件で、完了率からはまだ判断できません'],
  ['completion_rate', cw, { completion_rate: 0, jobs_posted: null }, 'clear', 'unknown: プロジェクト完了率は0％ですが、件数が分かりません'],
  ['order_rate', la, { order_rate: 29 }, 'check', 'bad: 発注率は29％です'],
  ['order_rate', la, { order_rate: 30 }, 'clear', 'bad: 発注率は30％です'],
  ['order_rate', la, { order_rate: 69 }, 'clear', 'bad: 発注率は69％です'],
  ['order_rate', la, { order_rate: 70 }, 'clear', 'good: 発注率は70％です'],
  ['order_rate', la, { order_rate: 0, jobs_posted: 4 }, 'clear', 'unknown: 依頼は4件で、発注率からはまだ判断できません'],
  ['record', cw, { jobs_posted: 0, contracts: 0, reviews: 0 }, 'unknown', 'unknown: 募集や契約の実績は、まだ表示されていません'],
  ['record', cw, { jobs_posted: 3, contracts: 0, reviews: 0 }, 'unknown', 'unknown: 募集や契約の実績は3件です'],
  ['record', cw, { jobs_posted: 1, contracts: 40 }, 'clear', 'good: 募集や契約の実績は40件です'],
  ['record', cw, { jobs_posted: 4, contracts: 0, reviews: 0, completion_rate: 100 }, 'unknown', 'good: 募集や契約の実績は4件です'],
  ['unanswered_posts', cw, { jobs_posted: 30, contracts: 3 }, 'check', 'bad: 募集30件に対して、契約がごくわずかです'],
  ['unanswered_posts', cw, { jobs_posted: 29, contracts: 3 }, 'clear', null],
  ['unanswered_posts', cw, { jobs_posted: 10, contracts: 0 }, 'check', 'bad: 募集10件に対して、契約がごくわずかです'],
  ['unanswered_posts', cw, { jobs_posted: 9, contracts: 0 }, 'clear', null],
  ['unanswered_posts', cw, { jobs_posted: 30, contracts: null, finished: 3 }, 'check', 'bad: 募集30件に対して、契約がごくわずかです'],
  ['account_age', cw, { registered_on: '2026-10-22' }, 'unknown', 'unknown: 登録から29日です'],
  ['account_age', cw, { registered_on: '2026-10-21' }, 'clear', null],
  ['account_age', cw, { registered_on: 'before' }, 'clear', null],
  ['identity', cw, { identity_verified: false }, 'check', 'bad: 本人確認は「済み」になっていません'],
  ['identity', cw, { identity_verified: null }, 'unknown', null],
  ['rule_check', cw, { rule_check: false }, 'clear', 'bad: 発注ルールチェックが「済み」になっていません'],
  ['rule_check', cw, { rule_check: true }, 'clear', 'good: 発注ルールチェックが済んでいます'],
  ['certified', cw, { certified: true, completion_rate: 80, rule_check: false }, 'clear', 'good: サイトの認定クライアントです'],
  ['certified', cw, { certified: true, rating: 4.2 }, 'check', 'good: サイトの認定クライアントです'],
  ['certified', cw, { certified: false }, 'clear', null],
  ['verified', la, { verified: true, order_rate: 20 }, 'check', 'good: ランサーズの「認証済み」です'],
  ['verified', la, { verified: false }, 'clear', null],
  ['official_account', cw, { official_account: true, identity_verified: null }, 'clear', 'good: サイトの公式アカウントです'],
  ['company_profile', cw, { company_profile: false }, 'clear', 'bad: 依頼者の自己紹介が書かれていません'],
  ['company_profile', cw, { company_profile: true }, 'clear', null],
  ['resigned', cw, { resigned: true }, 'check', 'bad: 依頼者のアカウントは退会済みです'],
  ['resigned', cw, { resigned: false }, 'clear', null],
];

test.each(ROWS)('%s on %s: %j', (signal, platform, facts, level, line) => {
  const badge = badgeWith(facts, { platform });
  expect({ level: badge.level, lines: linesOf(badge, signal) }).toEqual({ level, lines: line === null ? [] : [line] });
});

test.each<[TrustSignal, Partial<BadgeInput>, BadgeLevel, string | null]>([
  ['identity', { platform: la, verifications: factsOf({ identity: false, phone: true }) }, 'check', 'bad: 本人確認は「済み」になっていません'],
  ['phone', { platform: la, verifications: factsOf({ identity: true, phone: false }) }, 'clear', 'bad: 電話確認は「済み」になっていません'],
  ['phone', { platform: cw, verifications: factsOf({ phone: false }) }, 'clear', null],
  ['nda', { platform: la, verifications: factsOf({ identity: true, nda: true }) }, 'clear', 'good: 機密保持確認が済んでいます'],
  ['nda', { platform: la, verifications: factsOf({ identity: true, nda: false }) }, 'clear', null],
  ['lancers_check', { platform: la, verifications: factsOf({ identity: true, lancers_check: true }) }, 'clear', 'good: ランサーズチェックが済んでいます'],
  ['lancers_check', { platform: la, verifications: factsOf({ identity: true, lancers_check: false }) }, 'clear', null],
  ['price', { platform: la, priceVerdict: 'differs' }, 'check', 'bad: サイトの判定は「市場価格と相違」です'],
  ['price', { platform: la, priceVerdict: 'fair' }, 'clear', null],
  ['price', { platform: la, priceVerdict: 'favourable' }, 'clear', null],
  ['weak_words', { weakWords: ['簡単'] }, 'clear', null],
  ['weak_words', { weakWords: ['簡単', '高収入'] }, 'clear', 'bad: 「簡単」「高収入」のような言葉が重なっています'],
])('%s: %j', (signal, change, level, line) => {
  const badge = badgeOf(inputDouble(change));
  expect({ level: badge.level, lines: linesOf(badge, signal) }).toEqual({ level, lines: line === null ? [] : [line] });
});

test('every signal has its row', () => {
  const met = new Set<string>([...ROWS.map(([signal]) => signal), 'phone', 'nda', 'lancers_check', 'price', 'weak_words']);
  expect(trust.signals.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
});

test('a day of registration begins at midnight in Japan', () => {
  const at = (now: string) => linesOf(badgeWith({ registered_on: '2026-11-18' }, { now }), 'account_age');
  expect([at('2026-11-20T14:59:59Z'), at('2026-11-20T15:00:00Z')]).toEqual([['unknown: 登録から2日です'], ['unknown: 登録から3日です']]);
});

test('what weighs most is told first', () => {
  const bad = badgeWith({ completion_rate: 80, identity_verified: false, rating: 4, rule_check: false }).reasons.filter(({ effect }) => effect === 'bad');
  expect(bad.map(({ signal }) => signal)).toEqual(['rating', 'identity', 'completion_rate', 'rule_check']);
});

test('points add up, to careful and no further', () => {
  expect(badgeWith({ completion_rate: 80, rule_check: false }).level).toBe('check');
  expect(badgeWith({ rating: 4.2, identity_verified: false }).level).toBe('check');
  expect(badgeWith({ rating: 4, identity_verified: false }).level).toBe('careful');
  expect(badgeWith({ rating: 4, identity_verified: false, certified: true }).level).toBe('check');
  const worst = badgeWith({ rating: 1, completion_rate: 0, jobs_posted: 90, contracts: 1, identity_verified: false, rule_check: false, company_profile: false, resigned: true });
  expect(worst.level).toBe('careful');
});

describe('the text', () => {
  test.each([['violation', 'danger'], ['caution', 'careful'], ['notice', 'check']] as const)('a %s gives %s, however good the client is', (severity, level) => {
    const badge = badgeWith({ rating: 5, certified: true }, { textFindings: { off_platform_contact: { [severity]: 2 } } });
    expect(badge).toMatchObject({ level, kind: null });
    expect(badge.reasons[0]).toMatchObject({ signal: 'text', effect: 'bad' });
    expect(badge.reasons[0]?.text).toMatch(/^外部への連絡：.*2か所/u);
  });

  test('each category has one line, by its worst severity, worst first', () => {
    const badge = badgeWith({}, { textFindings: { unpaid_work: { violation: 1, notice: 3 }, on_site_work: { notice: 1 }, upfront_fee: { caution: 0 } } });
    expect(linesOf(badge, 'text')).toEqual([
      'bad: 仮払い前・無償の作業：規約に触れる依頼があります（1か所）', 'bad: 常駐・出社：確かめておきたい内容があります（1か所）',
    ]);
  });
});

describe('not knowing', () => {
  const nothing = { facts: {}, verifications: {} };

  test('a list that shows no ratings is not checked, and says so', () => {
    const badge = badgeOf(inputDouble({ ...nothing, where: 'listing', textRead: 'part' }));
    expect(badge).toMatchObject({ level: 'unknown', kind: 'not_shown', label: '未確認（一覧には評価が出ません）' });
    expect(badge.reasons.map(({ text }) => text)).toEqual(['未確認（一覧には評価が出ません）', '募集文は題名や冒頭など、一部だけを読みました']);
    expect(badgeOf(inputDouble({ facts: factsOf({ certified: false }), where: 'listing' })).kind).toBe('not_shown');
    expect(badgeOf(inputDouble({ ...nothing, where: 'thread' })).label).toBe('未確認（この画面には依頼者の情報が出ません）');
  });

  test('a list that tells ratings and no identity says so beside that nothing stands out', () => {
    const listed = { platform: 'lancers', facts: factsOf({ rating: 4.9, orders: 40, verified: null }), verifications: {}, textRead: 'part' } as const;
    const badge = badgeOf(inputDouble({ ...listed, where: 'listing' }));
    expect(badge.level).toBe('clear');
    expect(linesOf(badge, 'unread')).toEqual(['unknown: 書かれていないか、読み取れなかった項目：本人確認']);
    expect(badgeOf(inputDouble({ ...listed, where: 'job' }))).toMatchObject({ level: 'unknown', kind: 'few' });
  });

  test('a page that should show them and does not cannot be read', () => {
    for (const input of [inputDouble(nothing), inputDouble({ where: 'listing', facts: factsOf({ rating: null }), verifications: {} })]) {
      expect(badgeOf(input)).toMatchObject({ level: 'unknown', kind: 'unreadable', label: '読み取れません' });
      expect(linesOf(badgeOf(input), 'unread')).toEqual(['unknown: 書かれていないか、読み取れなかった項目：総合評価、本人確認']);
    }
    expect(badgeOf(inputDouble({ ...nothing, where: 'client' })).kind).toBe('unreadable');
    expect(linesOf(badgeOf(inputDouble({ facts: factsOf({ completion_rate: null }), verifications: {} })), 'unread')).toEqual(['unknown: 書かれていないか、読み取れなかった項目：プロジェクト完了率、本人確認']);
  });

  test('a new client is one of whom little is known', () => {
    const fresh = { rating: null, reviews: 0, jobs_posted: 1, contracts: 0, completion_rate: null, certified: false };
    const badge = badgeWith(fresh);
    expect(badge).toMatchObject({ level: 'unknown', kind: 'few', label: '情報が少ない' });
    expect(badge.reasons.filter(({ effect }) => effect === 'bad')).toEqual([]);
    expect(linesOf(badge, 'unread')).toEqual(['unknown: 書かれていないか、読み取れなかった項目：総合評価、プロジェクト完了率']);
    expect(badgeWith({ ...fresh, identity_verified: false, rule_check: false }).level).toBe('check');
    expect(badgeWith({ ...fresh, identity_verified: false, rule_check: false, company_profile: false }, { weakWords: ['簡単', '高収入'] }).level).toBe('check');
    expect(badgeWith({ ...fresh, contracts: 4, identity_verified: false, rule_check: false, company_profile: false }, { weakWords: ['簡単', '高収入'] }).level).toBe('careful');
  });

  test('of a client of whom nothing is known, findings are told beside what is not known', () => {
    const badge = badgeOf(inputDouble({ ...nothing, where: 'listing', textFindings: { upfront_fee: { violation: 1 } } }));
    expect(badge).toMatchObject({ level: 'danger', kind: null });
    expect(linesOf(badge, 'unread')).toEqual(['unknown: 未確認（一覧には評価が出ません）']);
  });
});

test('where nothing stands out, it is said what was not read', () => {
  expect(badgeWith({}).label).toBe('目立つ注意点なし');
  expect(linesOf(badgeWith({}), 'text_unread')).toEqual(['unknown: 添付ファイル・画像・リンク先は読んでいません']);
  expect(linesOf(badgeWith({}, { textRead: 'none' }), 'text_unread')).toEqual(['unknown: 募集文は読んでいません']);
  expect(linesOf(badgeWith({}, { where: 'thread', textRead: 'none' }), 'text_unread')).toEqual(['unknown: メッセージは読んでいません']);
  expect(linesOf(badgeWith({ rating: 3 }), 'text_unread')).toEqual([]);
});

describe('age', () => {
  const read = (now: string, facts = {}) => badgeWith(facts, { readAt: '2026-10-01T10:00:00Z', now });

  test.each([['2026-10-02T09:59:59Z', 'clear', []], ['2026-10-02T10:00:00Z', 'clear', ['unknown: 依頼者の情報には1日前に読んだものがあります']],
    ['2026-10-31T10:00:00Z', 'clear', ['unknown: 依頼者の情報には30日前に読んだものがあります']], ['2026-11-01T10:00:00Z', 'unknown', ['unknown: 依頼者の情報には31日前に読んだものがあります']],
    ['2026-09-01T10:00:00Z', 'clear', []],
  ])('at %s it is %s', (now, level, lines) => {
    expect(read(now).level).toBe(level);
    expect(linesOf(read(now), 'age')).toEqual(lines);
  });

  test('of two parts the older one counts', () => {
    const part = (value: number, readAt: string) => ({ state: 'known', value, source: 'json', readAt }) as const;
    const facts = { good_reviews: part(30, '2026-11-18T10:00:00Z'), bad_reviews: part(0, '2026-11-15T10:00:00Z') };
    expect(linesOf(badgeOf(inputDouble({ platform: 'lancers', facts })), 'age')).toEqual(['unknown: 依頼者の情報には5日前に読んだものがあります']);
  });

  test('a certificate of long ago takes no points away', () => {
    const certified = (readAt: string) => {
      const input = inputDouble();
      return badgeOf({ ...input, facts: { ...input.facts, ...factsOf({ completion_rate: 80, rule_check: false }), certified: { state: 'known', value: true, source: 'json', readAt } } }).level;
    };
    expect([certified('2026-11-19T10:00:00Z'), certified('2026-09-01T10:00:00Z')]).toEqual(['clear', 'check']);
  });

  test('what was bad stays bad, and each fact has its own time', () => {
    expect(read('2026-12-01T00:00:00Z', { rating: 3 }).level).toBe('check');
    const input = inputDouble();
    const old = { ...input, facts: { ...input.facts, rating: { state: 'known', value: 4.9, source: 'json', readAt: '2026-11-10T10:00:00Z' } as const } };
    expect(linesOf(badgeOf(old), 'age')).toEqual(['unknown: 依頼者の情報には10日前に読んだものがあります']);
  });
});

test('a badge speaks the language that was asked for', () => {
  const badge = badgeWith({ rating: 4, rule_check: null }, { language: 'en', textRead: 'none', weakWords: ['簡単', '高収入'], textFindings: { upfront_fee: { caution: 1 } } });
  expect(badge.label).toBe('Go carefully');
  const lines = badge.reasons.map(({ text }) => text);
  expect(lines).toContain('Fees to be paid by you: something to be careful about (1)');
  expect(lines.filter((line) => /[ぁ-んァ-ヶ一-龠]/u.test(line))).toEqual(['Words such as 「簡単」, 「高収入」 stand together']);
});
