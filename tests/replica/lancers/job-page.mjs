import { escape } from '../html.mjs';
import { lancersPage } from './shell.mjs';

const LABELS = ['本人確認', '機密保持確認', '電話確認', 'ランサーズチェック'];
const br = (text) => escape(text).replaceAll('\n', '<br>');

function verification(done, index) {
  const mark = done ? '<i aria-hidden="true" class="c-icon c-icon--blue c-icon--circle-check"></i>' : '--';
  return `<dl class="p-work-detail-client-box-work-status__content-list"><dt class="p-work-detail-client-box-work-status__content-list-title">${mark}</dt><dd class="p-work-detail-client-box-work-status__content-list-item">${LABELS[index]}</dd></dl>`;
}

function definition(term, stamp, text) {
  const sub = stamp === null ? '' : ` <span class="p-work-detail__definition-list-term-sub">${stamp}</span>`;
  return `<dt class="p-work-detail-lancer__postscript-term c-definition-list__term">${term}${sub}</dt><dd class="p-work-detail-lancer__postscript-description c-definition-list__description">${br(text)}</dd>`;
}

/** A job post as the site serves it. */
export function jobPage(job) {
  const { client } = job;
  const link = `<a class="c-link" href="/client/${client.nickname}">${escape(client.name)} (${client.nickname})</a>`;
  return lancersPage({
    title: job.title,
    main: `<div class="l-base p-work-detail-lancer"><div class="c-alert c-alert--warning"><h1 class="c-alert__heading">サイト外での取引にご注意ください</h1></div>
<h1 class="c-heading c-heading--lv1"><span class="c-heading__sub">${job.category}</span>${escape(job.title)}</h1>
<p class="p-work-detail-sub-heading__client">${link}</p>
<div class="c-2016-tableSummary"><div class="tableSummary__head work-rank-2">[AI判定] 適正価格</div><div class="tableSummary__col tableSummary__col--compensation"><span class="price-block"><span class="price-number">${job.price}</span></span></div></div>
<ul><li class="c-tag">依頼番号：${job.id}</li><li class="c-tag">募集中</li></ul>
<div class="work_detail_lefter"><dl class="c-definition-list">${definition('依頼概要', null, job.description)}${job.postscript ? definition('追記', job.postscript.stamp, job.postscript.text) : ''}</dl></div>
<div class="work_detail_righter"><div class="p-work-detail-client-box"><div class="p-work-detail-client-box__inner"><div class="client_name p-work-detail-client-box-work-status">${link}</div>
${client.verifications.map(verification).join('')}
<div class="p-work-detail-client-box-feedback-info"><span class="p-work-detail-client-box-feedback-info__number-good">${client.good}</span> <span class="p-work-detail-client-box-feedback-info__number-bad">${client.bad}</span> 発注率 <span class="p-work-detail-client-box-feedback-info__percent">${client.percent}</span><span class="p-work-detail-client-box-feedback-info__counts"><span class="result_summary_awarded">${client.awarded}</span> / <span class="result_summary_posted">${client.posted}</span></span></div>
<a class="p-work-detail-client-box-button" href="/mypage/message/?userId=1&amp;workId=${job.id}">メッセージを送る</a></div></div>
<a class="p-work-detail__righter-button" href="/work/propose_start/${job.id}">提案する</a></div></div>`,
  });
}
