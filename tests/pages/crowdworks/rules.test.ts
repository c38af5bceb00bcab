// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { createClassifier } from '../../../src/pages/classify';
import type { PagesFile } from '../../../src/rulebook/schema/pages';
import { jobPage, shownPanel } from './job-pages';
import { goldenPages } from '../golden';
import { documentOf } from '../document-of';
import { read, rules, shell, type Page } from './read-double';
import { CLIENT_LINK, contractTable, HELLO, JOB_LINK, messages, mount, offer, offers, progress, REPLY, SIDEBAR, threadPage, type ThreadParts } from './thread-pages';

const WORKING = '<p>業務を開始しています。</p>';
const contract = (parts: ThreadParts) => threadPage([HELLO], { path: 'contracts', ...parts });
const links = JOB_LINK + CLIENT_LINK;
const area = '<textarea name="message[body]"></textarea>';

const EMPLOYER = { id: 7100009, display_name: 'はまかぜ企画', is_certified_employer: true };
const clientPage = (data: object): Page => ({
  url: 'https://crowdworks.jp/public/employers/7100009',
  html: shell(`<div id="vue-container" data="${JSON.stringify(data).replaceAll('"', '&quot;')}"><h2>はまかぜ企画</h2></div>`),
});
const worklistPage = (inside: string): Page => ({ url: 'https://crowdworks.jp/e/contracts', html: shell(`<main><ul><li>${inside}</li></ul></main>`) });

const mobileList: Page = { url: 'https://crowdworks.jp/public/jobs', html: shell('<div id="vue-container" data="{&quot;isMobile&quot;:true}"></div>') };

/** Pages that together need every entry of the rules. */
const pages: Page[] = [
  ...goldenPages().filter(({ name }) => name.startsWith('crowdworks/')),
  threadPage([HELLO, REPLY, { body: '続き', digest: true }], {
    head: `${progress('<li class="current">応募・スカウト</li>')}${links}<div class="intro-employer_proposed_project">${offers(offer('固定報酬: 500円', 'last'), offer('固定報酬: 600円'))}</div>`,
    before: '<button>他の12件のメッセージを表示</button>', after: `<div>${area}</div><form class="cw-message-form">${area}</form>`,
  }),
  threadPage([{ ...HELLO, around: 'media' }], { head: offers(offer('固定報酬: 700円', 'last'), offer('固定報酬: 800円')) + links, after: area }),
  threadPage([{ body: '', markup: '<p>資料<img></p><a href="/attachments/1">見積書</a>' }], { head: `${progress('', 'まだクライアントが契約に同意していません。')}${links}` }),
  contract({ head: contractTable() + SIDEBAR + progress('', '仮払いを行っています。業務を開始しないでください。') }),
  contract({ head: links + progress('', WORKING) }),
  contract({ head: links + progress('', '検収を行っています。') }),
  contract({ head: links + progress('', '検収完了までしばらくお待ちください。') }),
  contract({ head: links + progress('<li class="done">納品</li>') }),
  contract({ thread: `<section class="cw-message-thread">${WORKING}${mount(messages([HELLO]))}</section>` }),
  contract({ thread: `<div id="pack-message-thread">${WORKING}${messages([HELLO])}</div>` }),
  contract({ thread: messages([{ body: '業務を開始しています。', around: 'media' }]) }),
  contract({ head: `<h1>${WORKING}</h1>${links}` }),
  contract({ head: `<a href="/public/jobs/13500009">${WORKING}</a>` }),
  contract({ head: `<table class="contract"><tbody><tr><td>${WORKING}</td></tr></tbody></table>${links}` }),
  contract({ head: offers(`<tr><td>${WORKING}</td></tr>`) + links }),
  contract({ after: `<form>${WORKING}</form>` }),
  ...['worker', 'employee', 'client', 'employer'].map((role) => threadPage([{ body: '通知', by: null }], { role })),
  threadPage([], { thread: '<ul><li>やること</li></ul>' }),
  threadPage([], { thread: mount(' ') }),
  mobileList,
  jobPage({ role: 'worker', extra: '<div class="appended_description">追記 このお仕事の募集は終了しています</div>' }),
  jobPage({ panel: shownPanel(['ありがとう 21 件', '本人確認済み', '発注ルールチェック未回答', '総合評価 4.9', '募集実績 45 件', 'プロジェクト完了率 88 %']) }),
  jobPage({ panel: '<div id="client_detail_information_container" data="{"><p class="client_name"><a href="/public/employers/7200001">い</a></p><p>本人確認済み</p></div>' }),
  jobPage({ root: 'other', extra: 'このお仕事の募集は終了しています' }),
  jobPage({ root: 'other', h1: '非公開のお仕事', description: null }),
  jobPage({ description: null }),
  jobPage({ h1: '<span class="subtitle">商品説明</span><span>和菓子の紹介文</span>' }),
  jobPage({ rows: [], extra: '<div class="fixed_price_budget">5,000円</div>' }),
  ...['納品希望日', '掲載日', '応募期限', '稼働時間/週', '期間'].map((label) => jobPage({ rows: [[label, '値']] })),
  jobPage({ description: 'このお仕事の募集は終了しています' }),
  jobPage({ h1: 'このお仕事の募集は終了しています' }),
  jobPage({ extra: '<a href="/public/jobs/13600002">このお仕事の募集は終了しています</a>' }),
  jobPage({ root: 'other', extra: '<div id="job_offer_detail"><h1>別の題</h1></div>' }),
  ...['未申請', '申請中', '審査中', '承認', '承認済み', '非承認', '否認', '却下'].map((status) => threadPage([HELLO], { after: `<p>申請ステータス：${status}</p>` })),
  contract({ head: links + offers(offer('時間単価: 1,200円', 'last')) }),
  clientPage({ employer_profile_json: { employer_user: EMPLOYER } }),
  clientPage({ public_employer_page_json: { employer_user: EMPLOYER } }),
  clientPage({ employer_profile_json: { employer_user: { ...EMPLOYER, id: 7100001 } } }),
  clientPage({ public_employer_page_json: { employer_user: { ...EMPLOYER, id: 7100001 } } }),
  ...['詳細', '詳細を見る', '詳細を確認する', 'メッセージ', 'メッセージを見る', '確認する'].map((action) => worklistPage(`<a href="/contracts/42000001">${action}</a><time>2026年11月24日 09:00</time>`)),
  worklistPage('<p>メモ</p><nav><a href="/proposals/41000001">最近の応募</a></nav>'),
  { url: 'https://crowdworks.jp/messages', html: shell('<footer><a href="/messages/416582123">お知らせ</a></footer>') },
];

/** What a reading comes to, its anchors included. */
function outcome(page: Page, document: Document, changed: PagesFile): string {
  const { reading, anchors } = read(page, document, changed);
  const places = [...anchors.messages, ...Object.values(anchors.fields), ...(anchors.cards ?? [])].map(({ after }) => after.outerHTML);
  return JSON.stringify([reading, places, anchors.composer?.parentElement?.className ?? null, anchors.client?.outerHTML ?? null]);
}

const without = <T>(list: readonly T[], at: number) => list.filter((_, index) => index !== at);

/** Every entry of the rules, with the rules as they are without it and the reader that it is for; null where it is for all. */
const mutants: [string, PagesFile, string | null][] = [
  ...Object.entries(rules.fields).flatMap(([reader, fields]) => Object.entries(fields).flatMap(([field, ways]) => ways.map((way, at): [string, PagesFile, string | null] => [
    `${reader}.${field}: ${'selector' in way ? [way.selector, way.json ?? ''].join(' ') : 'text' in way ? way.text : way.item}`,
    { ...rules, fields: { ...rules.fields, [reader]: { ...fields, [field]: without(ways, at) } } },
    reader === 'page' ? null : reader,
  ]))),
  ...Object.entries(rules.stages).flatMap(([reader, evidence]) => evidence.map(({ stage, texts }, at): [string, PagesFile, string] => [
    `${stage}: ${texts.join()}`, { ...rules, stages: { ...rules.stages, [reader]: without(evidence, at) } }, reader,
  ])),
  ...Object.entries(rules.labels).flatMap(([name, given]) => [given].flat().map((label, at): [string, PagesFile, null] => [
    `${name}: ${label}`, { ...rules, labels: { ...rules.labels, [name]: without([given].flat(), at) } }, null,
  ])),
];

describe('no entry of the rules is idle', () => {
  const { classify } = createClassifier({ crowdworks: rules });
  const documents = pages.map((page) => ({ page, document: documentOf(page), reader: classify(page.url)?.reader }));
  const before = documents.map(({ page, document }) => outcome(page, document, rules));

  test.each(mutants)('%s', (_, changed, only) => {
    expect(documents.some(({ page, document, reader }, index) => (only === null || only === reader) && outcome(page, document, changed) !== before[index])).toBe(true);
  });

  test.each([['texts of an evidence', 1], ['places of an evidence', 0]])('%s', (what) => {
    for (const [at, evidence] of (rules.stages.thread ?? []).entries()) {
      const looser = what.startsWith('texts')
        ? evidence.texts.map((_, text) => ({ ...evidence, texts: without(evidence.texts, text) })).filter(({ texts }) => texts.length > 0)
        : evidence.where === undefined ? [] : [{ ...evidence, where: '*' }];
      for (const mutant of looser) {
        const changed = { ...rules, stages: { thread: (rules.stages.thread ?? []).with(at, mutant) } };
        const half = contract({ head: `${links}<p>${mutant.texts.join()}</p>` });
        expect(outcome(half, documentOf(half), changed)).not.toBe(outcome(half, documentOf(half), rules));
      }
    }
  });
});

describe('addresses', () => {
  const { classify, isExcluded } = createClassifier({ crowdworks: rules });

  test.each([
    ['https://crowdworks.jp/proposals/41000001', 'thread', '41000001'],
    ['https://crowdworks.jp/proposals/41000001#scroll_to_message', 'thread', '41000001'],
    ['https://crowdworks.jp/contracts/42000001/', 'thread', '42000001'],
    ['https://crowdworks.jp/public/jobs/13500001?ref=list', 'job', '13500001'],
    ['https://crowdworks.jp/public/jobs', 'listing', null],
    ['https://crowdworks.jp/public/jobs/search?order=new&page=2', 'listing', null],
    ['https://crowdworks.jp/public/jobs/category/226?order=new', 'listing', null],
    ['https://crowdworks.jp/public/jobs/group/ai_machine_learning', 'listing', null],
    ['https://crowdworks.jp/public/employers/7100001', 'client', '7100001'],
    ['https://crowdworks.jp/e/proposals?page=2', 'worklist', null],
    ['https://crowdworks.jp/e/contracts?status=active', 'worklist', null],
    ['https://crowdworks.jp/messages?ref=login_header', 'inbox', null],
    ['https://crowdworks.jp/messages/received?page=2', 'inbox', null],
    ['https://crowdworks.jp/messages/unread', 'inbox', null],
  ])('%s', (url, kind, subject) => { expect(classify(url)).toMatchObject({ platform: 'crowdworks', kind, subject }); });

  test.each([
    'https://crowdworks.jp/proposals/new?job_offer_id=13500001', 'https://crowdworks.jp/contracts/42000001/milestones', 'https://crowdworks.jp/contracts/42000001/feedbacks/new',
    'https://crowdworks.jp/public/jobs/category/226.atom', 'https://crowdworks.jp/public/employers', 'https://crowdworks.jp/public/employees/5100001', 'https://crowdworks.jp/messages/416582123', 'https://crowdworks.jp/dashboard',
    'https://tech.crowdworks.jp/proposals/41000001', 'https://www.crowdworks.jp/proposals/41000001',
  ])('%s is no page that we read', (url) => {
    expect(classify(url)).toBeNull();
    expect(isExcluded(url)).toBe(false);
  });

  test.each([
    'https://crowdworks.jp/login', 'https://crowdworks.jp/login?ref=top', 'https://crowdworks.jp/payments?ref=login_header', 'https://crowdworks.jp/payments/1', 'https://crowdworks.jp/users/password/new',
    'https://crowdworks.jp/employees/5100001/edit', 'https://crowdworks.jp/identification',
  ])('%s is a place where we never run', (url) => { expect(isExcluded(url)).toBe(true); });

  // A pattern's path may hold `*` anywhere, its host only at the front, and both browsers refuse what is written otherwise.
  test.each(rules.never)('%s is a match pattern in both browsers', (pattern) => { expect(pattern).toMatch(/^https:\/\/crowdworks\.jp\/[^\s#]+$/u); });
});
