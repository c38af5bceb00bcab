// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../document-of';
import { escape, OWN, read, shell, type Page } from './read-double';

const golden = (slug: string) => readFileSync(path.join(import.meta.dirname, 'golden', slug, 'page.html'), 'utf8');
const pageOf = (url: string, main: string): Page => ({ url: `https://www.lancers.jp${url}`, html: shell(main) });

describe('cards of a list', () => {
  const page = { url: 'https://www.lancers.jp/work/search/web', html: golden('listing-web-with-adverts') };
  const document = documentOf(page);
  const { reading, anchors } = read(page, document);

  test('a badge stands after the client of each card, outside of the links', () => {
    expect(anchors.cards?.map(({ job, card, after }) => [reading.jobs?.[job]?.client.name, card.getAttribute('onclick'), after.className, after.closest('a')])).toEqual([
      ['はたけの店', 'goToLjpWorkDetail(5700101)', 'p-search-job-media__avatar-note', null],
      ['葵陶房', 'goToLjpWorkDetail(5700102)', 'p-search-job-media__avatar-note', null],
      ['やまびこデザイン', 'goToLjpWorkDetail(5700103)', 'p-search-job-media__avatar-note', null],
    ]);
  });
  test('a job with two cards has two badges', () => {
    expect(read({ url: page.url, html: golden('listing-same-job-twice') }).anchors.cards?.map(({ job }) => job)).toEqual([0, 1, 0]);
  });
  test('an own badge beside the client changes nothing', () => {
    for (const { after } of anchors.cards ?? []) after.insertAdjacentHTML('afterend', '<span data-keiyaku-guard>評価 1.0 発注 1</span>');
    for (const { after } of anchors.cards ?? []) after.insertAdjacentHTML('beforeend', '<span data-keiyaku-guard>注意</span>');
    expect(read(page, document).reading).toEqual(reading);
  });
  test('cards in a card are parts of it, however many', () => {
    const [card = ''] = /<div class="p-search-job-media c-media c-media--item top"[\s\S]*?\n<\/div>\n/u.exec(page.html) ?? [];
    const nested = pageOf('/work/search', `<div class="p-search-job-medias">${'<div class="p-search-job-media">'.repeat(500)}${card}</div>`);
    expect(read(nested).reading.jobs?.map(({ id }) => id)).toEqual(['5700101']);
  });
  test('a list of 450 KB is read in less than a second', () => {
    const [card = ''] = /<div class="p-search-job-media c-media c-media--item top"[\s\S]*?\n<\/div>\n/u.exec(page.html) ?? [];
    const many = Array.from({ length: Math.ceil(450_000 / card.length) }, (_, at) => card.replaceAll('5700101', String(6_000_000 + at))).join('');
    const large = pageOf('/work/search', `<div class="p-search-job-medias">${many}</div>`);
    const ready = documentOf(large);
    // Of this process alone: other tests may keep the machine busy.
    const start = process.cpuUsage();
    expect(read(large, ready).reading.jobs?.length).toBeGreaterThan(200);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
  });
});

describe('facts of a card', () => {
  const facts = (notes: string) => read(pageOf('/work/search', `<div class="p-search-job-medias"><div class="p-search-job-media"><a class="p-search-job-media__title" href="/work/detail/1">評価 1.0 発注 99</a>${notes}<div class="c-media__description">発注 50 評価 2.0</div></div></div>`)).reading.jobs?.[0]?.client.facts;
  const sub = (text: string) => `<p class="p-search-job-media__avatar-subnote">${text}</p>`;
  const [known, unknown] = [(value: number) => ({ state: 'known', value, source: 'text' }), { state: 'unknown' }];
  test.each([
    [sub('発注 1,204<br>評価 4.9'), known(1204), known(4.9)],
    [sub('発注 <b>0</b>') + sub('評価 <b>5</b>'), known(0), known(5)],
    [sub('発注 2 評価 0'), known(2), unknown],
    [sub('発注 -- 評価 5.1'), unknown, unknown],
    [sub('評価 4.9.1'), unknown, unknown],
    ['', unknown, unknown],
  ])('%s', (notes, orders, rating) => { expect(facts(notes)).toMatchObject({ orders, rating, verified: unknown, certified: unknown }); });
});

describe('rows of a worklist', () => {
  const row = (status: string) => `<li class="p-mypage-work__media"><div class="c-media-job__title"><a href="/work/detail/1">題</a></div><div><span class="c-media-job__status">プロジェクト</span>${status}</div><div class="c-media-job__client"><a href="https://www.lancers.jp/profile/tsukimi">つきみ</a></div></li>`;
  const read1 = (status: string) => read(pageOf('/mypage/proposals', `<div class="p-mypage-work"><ul>${row(status)}</ul></div>`)).reading.rows?.[0];
  const active = (text: string) => `<span class="c-media-job__status c-media-job__status--active">${text}</span>`;
  test.each([['進行中', 'funded'], ['残り 2日', 'before_contract'], ['残り12時間', 'before_contract'], ['仮払い待ち 3日', 'contracted'], ['キャンセル申請中', 'unknown'], ['終了予定', 'unknown'], ['', 'unknown']])('%s', (text, stage) => {
    expect(read1(active(text))?.stage).toBe(stage);
  });
  test('the name may stand behind a picture', () => {
    const link = '<a href="https://www.lancers.jp/profile/tsukimi">';
    const [before, after] = row(active('進行中')).split(link);
    const { rows } = read(pageOf('/mypage/proposals', `<ul class="p-mypage-work">${before ?? ''}${link}<img src="/t.jpg" alt=""></a>${link}${after ?? ''}</ul>`)).reading;
    expect(rows?.[0]?.client).toEqual({ id: 'tsukimi', name: 'つきみ' });
  });
  test('without its class the state is known by its words alone', () => {
    expect(read1('<span class="c-media-job__status">10,000 円</span><span class="c-media-job__status">選定中</span>')).toMatchObject({ state: '選定中', stage: 'before_contract' });
    expect(read1('<span class="c-media-job__status">確認しています</span>')).toMatchObject({ state: null, stage: 'unknown' });
  });
});

describe('own marks', () => {
  const account = (header: string, items: string) => read({ url: `https://www.lancers.jp/profile/${OWN}`, html: `<div class="js-lancers-header" data-l-header="${escape(header)}"></div><ul class="p-profile-header__status-list">${items}</ul>` }).reading;
  const item = '<li class="p-profile-header__status">本人確認</li>';
  test.each(['', 'null', '[]', '{"nickname":7}', '{"nickname":null}', '{"nickname":{"a":1}}', '{"nickname":"sora"}', `{"nickname":"${OWN.toUpperCase()}"}`, `{"nickname":"${OWN}"`])('%s proves no own profile', (header) => {
    expect(account(header, item)).toMatchObject({ kind: 'verification', health: { state: 'partial', missing: [{ what: 'not_own_profile' }] } });
    expect(account(header, item).ownVerifications).toBeUndefined();
  });
  test('the same nickname does', () => { expect(account(`{"nickname":"${OWN}"}`, item).ownVerifications).toEqual({ identity: true, nda: null, phone: null, lancers_check: null }); });
  test('a mark without a sign is unknown, never undone', () => {
    const items = ['本人確認', '機密保持確認', '電話確認', 'ランサーズチェック'].map((name) => `<li class="p-profile-header__status"><i class="c-icon c-icon--shield"></i>${name}</li>`).join('');
    expect(account(`{"nickname":"${OWN}"}`, items).ownVerifications).toEqual({ identity: null, nda: null, phone: null, lancers_check: null });
  });
});
