// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { CLIENT, DONE, jobPage, LABELS, mark, type JobParts } from './job-pages';
import { documentOf } from '../document-of';
import { read } from './read-double';

const readingOf = (parts: JobParts = {}) => read(jobPage(parts)).reading;
const missing = (parts: JobParts) => readingOf(parts).health.missing.map(({ what }) => what);
const marksOf = (marks: string, extra = '') => readingOf({ marks, extra }).client?.verifications;

test('a whole job post', () => {
  expect(readingOf()).toEqual({
    platform: 'lancers', kind: 'job', viewer: 'worker', subject: '5600009',
    health: { state: 'ok', missing: [] },
    stage: { value: 'before_contract', evidence: null, source: 'nature' },
    messages: [],
    job: { id: '5600009', title: '和菓子の紹介文', description: '紹介文を\n五本お願いします。', reward: '3,000 円', tags: ['依頼番号：5600009', '募集中'] },
    client: {
      id: 'izumi_do', name: 'いずみ堂',
      facts: {
        good_reviews: { state: 'known', value: 1204, source: 'selector' }, bad_reviews: { state: 'known', value: 3, source: 'selector' },
        order_rate: { state: 'known', value: 98, source: 'selector' }, orders: { state: 'known', value: 44, source: 'selector' }, jobs_posted: { state: 'known', value: 45, source: 'selector' },
      },
      verifications: { identity: true, nda: true, phone: true, lancers_check: true },
    },
  });
});

test('every postscript belongs to the description, and the note stands after the last', () => {
  const page = jobPage({ parts: ['本文です。', '追記です。<br>二行目。'] });
  const document = documentOf(page);
  const { reading, anchors } = read(page, document);
  expect(reading.job?.description).toBe('本文です。\n\n追記です。\n二行目。');
  expect(anchors.fields['job.description']?.text.text).toBe(reading.job?.description);
  expect(anchors.fields['job.description']?.after).toBe([...document.querySelectorAll('dd.p-work-detail-lancer__postscript-description')].at(-1));
  expect(anchors.fields['job.title']?.text.pieces.map(({ node }) => node.data)).toEqual(['和菓子の紹介文']);
});

describe('the client\'s four verifications', () => {
  test('in both states, in any order', () => {
    expect(marksOf([mark('ランサーズチェック', '--'), mark('電話確認', DONE), mark('機密保持確認', '--'), mark('本人確認', DONE)].join(''))).toEqual({ identity: true, nda: false, phone: true, lancers_check: false });
  });
  test('by the other name of the second', () => { expect(marksOf(mark('秘密保持確認', '--'))).toEqual({ identity: null, nda: false, phone: null, lancers_check: null }); });
  test.each([['nothing', ''], ['another icon', '<i class="c-icon c-icon--question"></i>'], ['another word', '確認中'], ['both', `${DONE} --`]])('%s tells nothing', (_, state) => {
    expect(marksOf(mark('本人確認', state))?.identity).toBeNull();
  });
  test('a mark that is shown in both states tells nothing', () => { expect(marksOf(mark('本人確認', DONE) + mark('本人確認', '--'))?.identity).toBeNull(); });
  test('the person\'s own marks are not the client\'s', () => {
    const own = `<section><h2>あなたの4つの認証</h2>${LABELS.map((label) => mark(label, DONE)).join('')}</section>`;
    expect(marksOf(LABELS.map((label) => mark(label, '--')).join(''), own)).toEqual({ identity: false, nda: false, phone: false, lancers_check: false });
    expect(marksOf('', own)).toEqual({ identity: null, nda: null, phone: null, lancers_check: null });
  });
});

describe('the client', () => {
  test('facts that the page does not show are unknown', () => {
    const facts = readingOf({ feedback: '<span class="p-work-detail-client-box-feedback-info__percent">--</span>' }).client?.facts;
    expect(facts).toEqual(Object.fromEntries(['good_reviews', 'bad_reviews', 'order_rate', 'orders', 'jobs_posted'].map((fact) => [fact, { state: 'unknown' }])));
  });
  test.each([
    ['<a class="c-link" href="/client/izumi_do">いずみ堂</a>', 'izumi_do', 'いずみ堂'],
    ['<a class="c-link" href="https://www.lancers.jp/client/izumi_do?ref=x">いずみ堂（izumi_do）</a>', 'izumi_do', 'いずみ堂'],
    ['<a class="c-link" href="/client/izumi_do">いずみ堂 (東京)</a>', 'izumi_do', 'いずみ堂 (東京)'],
    ['<a class="c-link" href="/client/izumi_do">(izumi_do)</a>', 'izumi_do', 'izumi_do'],
    ['<a class="c-link" href="https://evil.test/client/izumi_do">いずみ堂</a>', null, 'いずみ堂'],
  ])('%s', (client, id, name) => { expect(readingOf({ client }).client).toMatchObject({ id, name }); });
  test('without a panel there are no marks, and the missing ones are said', () => {
    expect(readingOf({ client: null })).toMatchObject({ health: { state: 'partial', missing: [{ what: 'client' }, { what: 'verifications' }] } });
    expect(readingOf({ client: null }).client).toBeUndefined();
    const heading = readingOf({ client: null, extra: `<p class="p-work-detail-sub-heading__client">${CLIENT}</p>` }).client;
    expect(heading).toMatchObject({ id: 'izumi_do', name: 'いずみ堂' });
    expect(heading?.verifications).toBeUndefined();
  });
});

describe('the reward', () => {
  test.each([
    ['<span class="price-block"><span class="price-number">5,000</span> 円 ~\n 10,000 円 / 固定</span>', '5,000 円 ~ 10,000 円 / 固定'],
    ['<span class="price-block">5,000 円</span> ~ <span class="price-block">10,000 円</span>', '5,000 円 ~ 10,000 円'],
    ['見積もり希望', '見積もり希望'],
  ])('%s', (reward, expected) => { expect(readingOf({ reward }).job?.reward).toBe(expected); });
  test('a missing one is said', () => { expect(missing({ reward: null })).toEqual(['job']); });
});

describe('who looks', () => {
  test.each([['lancer', 'worker', []], ['client', 'client', ['client_view']], ['something', 'unknown', []], [null, 'unknown', []]])('%s', (purpose, viewer, health) => {
    expect(readingOf({ purpose })).toMatchObject({ viewer, job: { title: '和菓子の紹介文' } });
    expect(missing({ purpose })).toEqual(health);
  });
});

describe('what is missing is said', () => {
  test.each<[string, JobParts, string[]]>([
    ['a closed job', { tags: ['募集終了'] }, ['closed_job']],
    ['no title', { h1: '' }, ['job']],
    ['no description', { parts: [] }, ['description']],
    ['a page in English', { parts: ['Please write five short texts about our sweets and send them to us.'], h1: 'Texts' }, ['not_japanese']],
  ])('%s', (_, parts, expected) => {
    expect(readingOf(parts).health.state).toBe('partial');
    expect(missing(parts)).toEqual(expected);
  });
  test('a closed job in the description is no closed job', () => { expect(missing({ parts: ['募集終了は来月です。'] })).toEqual([]); });
  test.each<[string, JobParts, string]>([
    ['no layout that we know', { parts: [], root: 'other' }, 'unknown_layout'],
    ['nothing at all', { parts: [], h1: '' }, 'unknown_layout'],
    ['a translation', { htmlClass: 'translated-ltr' }, 'translated'],
  ])('%s', (_, parts, expected) => {
    expect(readingOf(parts).health.state).toBe('unreadable');
    expect(missing(parts)).toContain(expected);
  });
});
