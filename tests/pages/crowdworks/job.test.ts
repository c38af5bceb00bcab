// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { rangesOf } from '../../../src/pages/linear-text';
import { jobPage, shownPanel, type JobParts } from './job-pages';
import { documentOf } from '../document-of';
import { read } from './read-double';

const reading = (parts: JobParts = {}) => read(jobPage(parts)).reading;
const known = (value: unknown, source = 'json') => ({ state: 'known', value, source });
const UNKNOWN = { state: 'unknown' };

test('a job post as a whole', () => {
  const { reading: found, anchors } = read(jobPage({ role: 'worker' }));
  expect(found).toEqual({
    platform: 'crowdworks', kind: 'job', viewer: 'worker', subject: '13600001',
    health: { state: 'ok', missing: [] },
    stage: { value: 'before_contract', evidence: null, source: 'nature' },
    messages: [],
    job: { id: '13600001', title: '和菓子の紹介文', description: '紹介文を\n五本お願いします。', reward: '固定報酬制 5,000円 〜 10,000円', tags: [] },
    client: {
      id: '7200001', name: 'いずみ堂',
      facts: {
        rating: known(4.8), jobs_posted: known(32), completion_rate: known(96), thanks: known(18), identity_verified: known(true), rule_check: known(false),
        certified: known(true), official_account: known(false), resigned: known(false),
        reviews: UNKNOWN, company_profile: known(true),
      },
    },
  });
  expect(anchors.fields['job.title']?.after.tagName).toBe('H1');
  expect(anchors.fields['job.description']?.after.tagName).toBe('TD');
  expect(anchors.composer).toBeNull();
});

test('our own notes change nothing', () => {
  const page = jobPage();
  const document = documentOf(page);
  const before = read(page, document);
  for (const anchor of Object.values(before.anchors.fields)) {
    for (const put of [(host: Element) => { anchor.after.append(host); }, (host: Element) => { anchor.after.after(host); }]) {
      const host = document.createElement('div');
      host.setAttribute('data-keiyaku-guard', '');
      host.append('このお仕事の募集は終了しています。');
      put(host);
    }
  }
  expect(read(page, document).reading).toEqual(before.reading);
});

describe('the texts', () => {
  test('what the client added later belongs to the description, once, and can be found again', () => {
    const { anchors, reading: found } = read(jobPage({ description: '本文<p class="appended_description">中の追記</p>', extra: '<div class="appended_description">後の追記</div>' }));
    expect(found.job?.description).toBe('本文\n中の追記\n\n後の追記');
    const anchor = anchors.fields['job.description'];
    const start = found.job?.description?.indexOf('後の') ?? -1;
    expect(anchor && rangesOf(anchor.text, start, start + 4).map(String)).toEqual(['後の追記']);
    expect(anchor?.after.textContent).toBe('後の追記');
  });

  test('a title outside of its usual place is found', () => {
    expect(reading({ root: 'other' }).job?.title).toBe('和菓子の紹介文');
  });

  test.each([
    ['an hourly wage', { rows: [['時間単価制', '1,200円 〜 1,500円'], ['稼働時間/週', '10時間']] }, '時間単価制 1,200円 〜 1,500円'],
    ['a kind of payment that we have not met', { rows: [['掲載日', '2026年11月01日'], ['コンペ', '30,000円']] }, 'コンペ 30,000円'],
    ['a summary without payment', { rows: [['納品希望日', '2026年12月01日'], ['掲載日', '2026年11月01日'], ['応募期限', '2026年11月10日'], ['稼働時間/週', '10時間'], ['期間', '1ヶ月']] }, null],
    ['a price elsewhere', { rows: [], extra: '<div class="fixed_price_budget">5,000円\n〜 10,000円</div>' }, '5,000円 〜 10,000円'],
  ] satisfies [string, JobParts, string | null][])('the reward: %s', (_, parts, reward) => {
    const found = reading(parts);
    expect(found.job?.reward).toBe(reward);
    expect(found.health.missing).toEqual(reward === null ? [{ what: 'job' }] : []);
  });
});

describe('the client', () => {
  test.each([
    ['no rating', { averageScore: 0 }, 'rating'],
    ['a rating that is none', { averageScore: 48 }, 'rating'],
    ['no rate', { projectFinishedRate: null }, 'completion_rate'],
    ['an empty rate', { projectFinishedRate: '' }, 'completion_rate'],
    ['a count that is none', { jobOfferAchievementCount: -1 }, 'jobs_posted'],
    ['a mark that is none', { isIdentityVerified: 'maybe' }, 'identity_verified'],
    ['a missing mark', { isEmployerRuleCheckSucceeded: undefined }, 'rule_check'],
  ] as const)('%s is unknown, not bad', (_, client, fact) => {
    expect(reading({ client }).client?.facts[fact]).toEqual(UNKNOWN);
  });

  test('a rate of zero is known', () => { expect(reading({ client: { projectFinishedRate: 0 } }).client?.facts.completion_rate).toEqual(known(0)); });

  test.each(['{', '[]', 'null', '""'])('embedded facts that are %s are none; the client is said to be unread', (client) => {
    const found = reading({ client });
    expect(found.client).toBeUndefined();
    expect(found.health.missing).toEqual([{ what: 'client' }]);
  });

  test('what is shown counts where nothing is embedded, and is said to be read so', () => {
    const lines = ['ありがとう 21 件', '本人確認未提出', '発注ルールチェック済み', '総合評価<b>4.9</b>', '募集実績<br>1,045 件', 'プロジェクト完了率<br>88 %'];
    expect(reading({ panel: shownPanel(lines) }).client).toEqual({
      id: '7200001', name: 'いずみ堂',
      facts: {
        rating: known(4.9, 'text'), jobs_posted: known(1_045, 'text'), completion_rate: known(88, 'text'), thanks: known(21, 'text'),
        identity_verified: known(false, 'text'), rule_check: known(true, 'text'), certified: UNKNOWN, official_account: UNKNOWN, resigned: UNKNOWN, reviews: UNKNOWN, company_profile: UNKNOWN,
      },
    });
  });

  test('the marks have two words each', () => {
    const facts = reading({ panel: shownPanel(['本人確認済み', '発注ルールチェック未回答']) }).client?.facts;
    expect([facts?.identity_verified, facts?.rule_check]).toEqual([known(true, 'text'), known(false, 'text')]);
  });

  test('the words of the post are no facts', () => {
    const facts = reading({ panel: shownPanel([]), description: '本人確認済み<br>総合評価 5.0<br>募集実績 900 件' }).client?.facts;
    expect([facts?.identity_verified, facts?.rating, facts?.jobs_posted]).toEqual([UNKNOWN, UNKNOWN, UNKNOWN]);
  });

  test('texts stand in the usual panel too, where its facts are broken', () => {
    const panel = '<div id="client_detail_information_container" data="{"><p class="client_name"><a href="/public/employers/7200001">いずみ堂</a></p><p>本人確認済み</p></div>';
    expect(reading({ panel }).client).toMatchObject({ id: '7200001', name: 'いずみ堂', facts: { identity_verified: known(true, 'text') } });
  });
});

describe('a post that is closed or could not be read', () => {
  const CLOSED = '<p>このお仕事の募集は終了しています。</p>';
  test.each([
    ['closed', { extra: CLOSED }, 'partial', ['closed_job']],
    ['private', { h1: '非公開のお仕事', description: null, rows: [], panel: '', root: 'other' }, 'partial', ['closed_job', 'description', 'job', 'client']],
    ['without its description', { description: null }, 'partial', ['description']],
    ['without its title', { h1: '' }, 'partial', ['job']],
    ['without its client', { panel: '' }, 'partial', ['client']],
    ['of an unknown layout', { description: null, root: 'other' }, 'unreadable', ['unknown_layout']],
    ['with nothing', { description: null, h1: '' }, 'unreadable', ['unknown_layout']],
    ['in translation', { htmlClass: 'translated-ltr' }, 'unreadable', ['translated']],
    ['in another language', { h1: 'Writer wanted', description: 'Please write five product texts for us.' }, 'partial', ['not_japanese']],
    ['seen as a client', { role: 'client' }, 'partial', ['client_view']],
    ['whose description says that it is closed', { description: CLOSED }, 'ok', []],
    ['whose later words say so', { extra: `<div class="appended_description">${CLOSED}</div>` }, 'ok', []],
    ['whose title says so', { h1: 'このお仕事の募集は終了しています' }, 'ok', []],
    ['beside another that is closed', { extra: '<a href="/public/jobs/13600002">このお仕事の募集は終了しています</a>' }, 'ok', []],
  ] satisfies [string, JobParts, string, string[]][])('%s', (_, parts, state, missing) => {
    const { health } = reading(parts);
    expect([health.state, health.missing.map(({ what }) => what)]).toEqual([state, missing]);
  });
});

test('nobody need be logged in', () => { expect(reading()).toMatchObject({ viewer: 'unknown', health: { state: 'ok' } }); });
