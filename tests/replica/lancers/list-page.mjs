import { escape } from '../html.mjs';
import { lancersPage } from './shell.mjs';

const OFFERS = [
  ['観葉植物の育て方の記事（1記事2,000字）', null], ['園芸用品のレビュー記事', 'Low'], ['LINEのIDを教えてください。データ入力のお仕事です', null], ['旅館の紹介文の校正', 'Middle'],
  ['スマホだけで誰でも高収入のかんたんなお仕事', 'Low'], ['文字起こし（60分の音声を1本）', 'High'], ['雑貨店の商品説明文30点', 'Middle'], ['会社案内の英訳', null],
  ['自治体の広報紙に載せる取材記事の下書きと、写真の説明文と、見出しの案を三つずつお願いする長い題名のお仕事です', 'Middle'],
];
const CLIENTS = [
  { nickname: 'midori_books', name: 'みどり書房', orders: 120, rating: '4.9', badges: ['is-certified', 'is-verified'] },
  { nickname: 'sunahama', name: '砂浜工房', orders: 8, rating: '3.6', badges: [] },
  { nickname: 'new_here', name: 'はじめまして', orders: null, rating: null, badges: [] },
  { nickname: 'kawara_san', name: '河原印刷の広報部から依頼しています', orders: 41, rating: '4.7', badges: ['is-verified'] },
];

function nativeCard(index) {
  const [title, rank] = OFFERS[index % OFFERS.length];
  const client = CLIENTS[index % CLIENTS.length];
  const id = 5700000 + index;
  const tags = rank === null ? '' : `<li class="p-search-job-media__tag-list p-search-job-media__tag-list--workRank${rank}">${{ High: '優良価格', Middle: '適正価格', Low: '市場価格と相違' }[rank]}</li>`;
  const told = [client.orders === null ? '' : `発注 <span>${client.orders}</span>`, client.rating === null ? '' : `評価 <span>${client.rating}</span>`].filter((each) => each !== '');
  return `<div class="p-search-job-media c-media c-media--item" data-work="${id}">
<div class="c-media__content"><div class="p-search-job__divisions"><a class="p-search-job__division-link" href="/work/search/writing">記事作成</a></div>
<a class="p-search-job-media__title c-media__title" href="/work/detail/${id}">${index % 5 === 0 ? '<ul class="p-search-job-media__tags"><li class="p-search-job-media__tag p-search-job-media__tag--new">NEW</li></ul>' : ''}${escape(title)}</a>
<div><span class="c-badge c-badge--worktype-project"><span class="c-badge__text">プロジェクト</span></span> <span class="p-search-job-media__price"><span class="p-search-job-media__number">5,000</span> 円 ~ <span class="p-search-job-media__number">10,000</span> 円 / <span class="c-media__job-unit">固定</span></span></div>
<div class="p-search-job-media__time p-search-job-media__time--open"><span class="p-search-job-media__time-text">募集中</span> <span class="p-search-job-media__time-remaining">あと${(index % 9) + 1}日</span></div>
<div class="c-media__description"><ul class="p-search-job-media__tag-lists">${tags}</ul></div>
<div class="c-media__description">在宅でできるお仕事です。くわしくは募集のページをご覧ください。</div>
<div class="p-search-job-media__proposals">当選者数 0 人 / 募集人数 ${(index % 3) + 1} 人</div></div>
<div class="p-search-job-media__avatar"><img class="c-avatar__image" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" alt="">${client.badges.map((badge) => `<i class="p-search-job-media__avatar-badge ${badge}" title="${badge}"></i>`).join('')}<p class="p-search-job-media__avatar-note"><a href="/client/${client.nickname}">${escape(client.name)}</a></p>${told.map((each) => `<span class="p-search-job-media__avatar-subnote">${each}</span> `).join('')}</div>
</div>`;
}

const advert = (index) => `<div class="p-search-job-media c-media c-media--item" data-external-modal data-external-modal-url="https://example.com/jobs/${index}"><div class="c-media__content"><a class="p-search-job-media__title c-media__title" href="https://example.com/jobs/${index}">週三日からの業務委託</a><div><span class="c-badge c-badge--worktype-recruit"><span class="c-badge__text">求人</span></span> <span class="p-search-job-media__price">600,000 円 / 月</span></div></div></div>`;

const latest = (index) => `<li class="p-search-job__latest-carousel-item c-media"><a class="p-search-job__latest-media-title" href="/work/detail/${5790000 + index}">${escape(OFFERS[index][0])}</a> <span>5,000 円</span></li>`;

/** The cards of one page of the list: thirty-six jobs of the site, four adverts among them. */
export function cardsOf(page) {
  return Array.from({ length: 36 }, (_, index) => nativeCard((page - 1) * 36 + index) + (index % 9 === 4 ? advert(index) : '')).join('\n');
}

/** A list of jobs as the site serves it. Its script opens a card's job on a click, and turns the page without a load. */
export function listPage(page) {
  return lancersPage({
    title: '仕事を探す', scripts: ['/replica/lancers-list.js'],
    main: `<form id="WorkIndexForm" class="jobsearch-form"><h1>お仕事の検索結果</h1><section class="p-search-job__latest"><h2>新着のお仕事</h2><ul>${[0, 2, 3, 6].map(latest).join('')}</ul></section><div class="p-search-job__right"><div class="p-search-job-medias p-search-job-medias--lancer js-highlight-content">${cardsOf(page)}</div>
<p class="c-pager"><a href="/work/search?page=${page + 1}">次へ</a></p></div></form>`,
  });
}
