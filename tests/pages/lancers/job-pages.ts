import { shell, type Page } from './read-double';

export const DONE = '<i aria-hidden="true" class="c-icon c-icon--blue c-icon--circle-check"></i>';
export const LABELS = ['本人確認', '機密保持確認', '電話確認', 'ランサーズチェック'] as const;
const BOX = 'p-work-detail-client-box';

export const mark = (label: string, state: string) =>
  `<dl class="${BOX}-work-status__content-list"><dt class="${BOX}-work-status__content-list-title"> ${state} </dt><dd class="${BOX}-work-status__content-list-item"> ${label} </dd></dl>`;

export interface JobParts {
  h1?: string;
  parts?: readonly string[];
  reward?: string | null;
  tags?: readonly string[];
  client?: string | null;
  marks?: string;
  feedback?: string;
  extra?: string;
  root?: string;
  purpose?: string | null;
  lang?: string;
  htmlClass?: string;
}

export const CLIENT = '<a class="c-link" href="/client/izumi_do">いずみ堂 (izumi_do)</a>';
const FEEDBACK = `<span class="${BOX}-feedback-info__number-good">1,204</span><span class="${BOX}-feedback-info__number-bad">3</span> 発注率 <span class="${BOX}-feedback-info__percent">98%</span><span class="${BOX}-feedback-info__counts"><span class="result_summary_awarded">44</span> / <span class="result_summary_posted">45</span></span>`;

export function jobPage(parts: JobParts = {}): Page {
  const { h1 = '<span class="c-heading__sub">商品説明の仕事</span>和菓子の紹介文<span class="c-badge c-badge--new">NEW</span>', reward = '<span class="price-block"><span class="price-number">3,000</span> <span class="price-unit">円</span></span>' } = parts;
  const { tags = ['依頼番号：5600009', '募集中'], client = CLIENT, marks = LABELS.map((label) => mark(label, DONE)).join(''), feedback = FEEDBACK, extra = '', root = 'p-work-detail-lancer' } = parts;
  const texts = (parts.parts ?? ['紹介文を<br>五本お願いします。']).map((text) => `<dt class="p-work-detail-lancer__postscript-term">依頼概要</dt><dd class="p-work-detail-lancer__postscript-description">${text}</dd>`).join('');
  const box = client === null ? '' : `<div class="${BOX}"><div class="${BOX}__inner"><div class="client_name ${BOX}-work-status">${client}</div>${marks}<div class="${BOX}-feedback-info">${feedback}</div></div></div>`;
  const heading = client === null ? '' : `<p class="p-work-detail-sub-heading__client">${client}</p>`;
  return {
    url: 'https://www.lancers.jp/work/detail/5600009?ref=list',
    html: shell(`<div class="l-base ${root}"><div class="c-alert"><h1 class="c-alert__heading">お知らせ</h1></div>${h1 === '' ? '' : `<h1 class="c-heading c-heading--lv1">${h1}</h1>`}${heading}
      ${reward === null ? '' : `<div class="c-2016-tableSummary"><div class="tableSummary__col tableSummary__col--compensation">${reward}</div><div class="tableSummary__col tableSummary__col--worksNum"><span class="price-block">9</span></div></div>`}
      <ul>${tags.map((tag) => `<li class="c-tag">${tag}</li>`).join('')}</ul><dl class="c-definition-list">${texts}</dl>${box}${extra}</div>`, parts),
  };
}
