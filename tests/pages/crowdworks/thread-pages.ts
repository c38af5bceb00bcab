import { shell, type Page } from './read-double';

export interface Said {
  body: string;
  /** `null`: a message of somebody whom the page does not link. */
  by?: 'worker' | 'client' | null;
  own?: boolean;
  time?: string;
  /** Markup in the place of the paragraph. */
  markup?: string;
  /** Only the digest, as in a collapsed message. */
  digest?: boolean;
  /** Class of the elements around the body, without its hash. */
  around?: 'body' | 'media';
  /** The sender's address, where the role alone does not say it. */
  href?: string;
}

const HREF = { worker: '/public/employees/5100009', client: '/public/employers/7100009' };
const NAME = { worker: 'umi_works', client: 'はまかぜ企画' };
export const CLIENT_LINK = `<a href="${HREF.client}">${NAME.client}</a>`;
export const JOB_LINK = '<a href="/public/jobs/13500009?ref=thread">商品説明文の作成</a>';

function message({ body, by = 'client', own = by === 'worker', time = '2026年11月03日 14:05', markup, digest = false, around = 'body', href }: Said): string {
  const sender = by === null ? '<span class="_senderName_a1_1">退会した人</span>' : `<a class="_senderName_a1_1" href="${href ?? HREF[by]}">${NAME[by]}</a>`;
  const text = markup ?? `<p>${body.replaceAll('\n', '<br>')}</p>`;
  const full = around === 'media' ? `<div class="_mediaBody_c3_3"><div>${text}</div></div>` : `<div class="_messageBody_b2_2" hidden><div class="_messageContent_d4_4"><div></div><div>${text}</div></div></div>`;
  return `<div class="_messageItem_e5_5"><div class="${own ? '_messageSent_f6_6 _message_f6_2' : '_message_f6_2'}">${sender}<time datetime="${time}">${time}</time>
    ${around === 'media' ? '' : `<div class="_messageBody_b2_2"><div>${body.slice(0, 8)}…</div></div>`}${digest ? '' : full}</div></div>`;
}

export interface ThreadParts {
  path?: 'proposals' | 'contracts';
  /** Before the thread: progress, tables. */
  head?: string;
  /** The whole thread in the place of the usual one. */
  thread?: string;
  /** Inside the thread's element, before the messages. */
  before?: string;
  after?: string;
  role?: string;
  htmlClass?: string;
  lang?: string;
}

export const mount = (inside: string) => `<section class="cw-message-thread"><div id="pack-message-thread" data="{}">${inside}</div></section>`;
export const messages = (said: readonly Said[]) => said.map(message).join('');

/** A thread with the client's and the job's links, which every such page has somewhere. */
export function threadPage(said: readonly Said[], { path = 'proposals', head = `<p>${JOB_LINK}</p><p>${CLIENT_LINK}</p>`, thread, before = '', after = '', ...rest }: ThreadParts = {}): Page {
  return {
    url: `https://crowdworks.jp/${path}/41009001`,
    html: shell(`<main>${head}${thread ?? mount(before + messages(said))}${after}</main>`, rest),
  };
}

export const progress = (list: string, detail = '') => `<div class="cw-global_row"><div class="progress"><ul class="progress">${list}</ul><div class="progress_detail">${detail}</div></div></div>`;
export const contractTable = (amount = '契約金額（税込）', title = JOB_LINK) =>
  `<table class="contract cw-table"><tbody><tr><th>契約名</th><td>${title}</td></tr><tr><th>クライアント</th><td>${CLIENT_LINK}</td></tr><tr><th>${amount}</th><td>330,000円</td></tr></tbody></table>`;
export const offers = (...rows: string[]) => `<table class="conditions"><tbody>${rows.join('')}</tbody></table>`;
export const offer = (price: string, name = '') => `<tr class="${name}"><td class="condition"><span class="quotation_price">${price}</span></td></tr>`;
export const SIDEBAR = '<aside><a href="/public/jobs/13599999">ほかの仕事</a><a href="/public/employers/7199999">ほかの人</a></aside>';

export const HELLO: Said = { body: 'はじめまして。商品説明文を二年ほど書いています。', by: 'worker', time: '2026年11月02日 09:00' };
export const REPLY: Said = { body: 'ご応募ありがとうございます。\n仮払い済みですので、すぐに業務を開始してください。' };
