import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { escape } from '../html.mjs';
import { crowdworksPage } from './shell.mjs';
import { ThreadApp } from './thread-app.mjs';

const STEPS = ['条件提示', '応募・スカウト', '契約', '仮払い', '納品', '検収', '評価'];

function progress({ current, done = [], detail }) {
  const items = STEPS.map((step) => `<li class="${step === current ? 'current' : done.includes(step) ? 'done' : ''}">${step}</li>`).join('');
  return `<div class="cw-global_row"><div class="progress"><ul class="progress">${items}</ul><div class="progress_detail">${detail}</div></div></div>`;
}

/** The bars of the stages, in the words that the real pages use. */
export const PROGRESS = {
  applied: progress({ current: '応募・スカウト', done: ['条件提示'], detail: '<p>クライアントからの返信をお待ちください。</p>' }),
  agreed: progress({ current: '契約', done: ['条件提示', '応募・スカウト'], detail: '<p>まだクライアントが契約に同意していません。クライアントが契約に同意すると契約成立となります。</p>' }),
  contracted: progress({ current: '仮払い', done: ['条件提示', '応募・スカウト', '契約'], detail: '<p>クライアント（発注者）が仮払いを行っています。仮払いが完了するまで業務を開始しないでください。</p>' }),
  funded: progress({ current: '納品', done: ['条件提示', '応募・スカウト', '契約', '仮払い'], detail: '<p>ワーカー（受注者）が業務を開始しています。</p>' }),
  delivered: progress({ current: '検収', done: ['条件提示', '応募・スカウト', '契約', '仮払い', '納品'], detail: '<p>ワーカー（受注者）が業務を開始しています。</p><p>クライアント（発注者）が検収を行っています。検収完了までしばらくお待ちください。</p>' }),
  handedIn: progress({ current: '検収', done: ['条件提示', '応募・スカウト', '契約', '仮払い', '納品'], detail: '' }),
  ending: progress({ current: '納品', done: ['条件提示', '応募・スカウト', '契約', '仮払い'], detail: '<p>契約終了同意待ち</p>' }),
};

function composer(contract) {
  const form = '<form class="cw-message-form" action="/messages" method="post"><label for="message_body">メッセージ</label><textarea id="message_body" name="message[body]" rows="4"></textarea><div class="form-footer"><button type="submit" class="cw-button cw-button_action">メッセージを投稿する</button></div></form>';
  const dialog = '<div id="message-dialog-completion-1" hidden><form action="/milestones/1/complete" method="post"><textarea name="message[body]" aria-label="納品のメッセージ"></textarea><input type="submit" name="commit" value="納品完了報告をする"></form></div>';
  return contract ? dialog + form : form;
}

/**
 * One thread as the site serves it.
 * @param {import('./stories.mjs').Thread} thread
 */
export async function threadPage(thread) {
  const { id, path, title, client, job, progress: bar, price, messages, folded = 0, controls = false, rendered = false, delay = 0 } = thread;
  const contract = path === 'contracts';
  const config = { id: 300000000 + id, messageableId: id, messageableType: contract ? 'Contract' : 'Proposal', rendered, delay };
  const list = rendered ? await renderToString(createSSRApp(ThreadApp, { messages, folded, controls })) : '';
  const links = `<a href="/public/jobs/${job.id}">${escape(job.title)}</a>`;
  const employer = `<a href="/public/employers/${client.id}">${escape(client.name)}</a>`;
  const table = contract
    ? `<table class="contract cw-table"><tbody><tr><th>契約名</th><td>${links}</td></tr><tr><th>クライアント</th><td>${employer}</td></tr><tr><th>契約金額（税込）</th><td>${price ?? '11,000'}円</td></tr></tbody></table>`
    : `<p class="job">${links}</p><p class="employer">${employer}</p><div class="proposed_project"><table class="conditions"><tbody><tr class="last"><td class="condition"><span class="quotation_price">固定報酬: ${price ?? '11,000'}円</span></td><td class="created_at">2026年11月19日 15:14</td></tr></tbody></table></div>`;
  return crowdworksPage({
    title,
    lang: thread.lang,
    htmlClass: thread.htmlClass,
    scripts: thread.script === false ? [] : ['/replica/crowdworks-thread.js'],
    main: `<h1>${escape(title)}</h1>${bar ?? ''}${table}
<section class="cw-message-thread" aria-label="メッセージ"><div id="pack-message-thread" data="${escape(JSON.stringify(config))}">${thread.markup ?? list}</div></section>
<section class="notice" aria-label="メッセージご利用上の注意"><p>メッセージご利用上の注意：契約前に LINE やメールなど外部の連絡先を交換することはできません。</p><p><a href="#application">サービス外連絡申請</a></p></section>
${composer(contract)}`,
  });
}
