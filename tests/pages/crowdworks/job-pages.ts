import { shell, type Page } from './read-double';

/** The client's facts as the page embeds them. */
const CLIENT = {
  userId: 7200001, userDisplayName: 'いずみ堂', averageScore: 4.8, isIdentityVerified: true, isEmployerRuleCheckSucceeded: false, isCertifiedEmployer: true,
  isOfficiallyRecognizedAccount: false, jobOfferAchievementCount: 32, projectFinishedRate: 96, userThanksCount: 18, isResigned: false, companyProfileDescription: '和菓子の店です。',
};

export interface JobParts {
  h1?: string;
  /** Rows of the summary: label and value. */
  rows?: readonly (readonly [string, string])[];
  description?: string | null;
  client?: Partial<Record<keyof typeof CLIENT, unknown>> | string;
  /** The client's panel in the place of the usual one. */
  panel?: string;
  extra?: string;
  /** Id of the element around everything. */
  root?: string;
  role?: string;
  htmlClass?: string;
}

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

export function jobPage(parts: JobParts = {}): Page {
  const { h1 = '<span class="subtitle"><a href="/public/jobs/category/9">商品説明</a></span>和菓子の紹介文', rows = [['固定報酬制', '5,000円 〜 10,000円'], ['掲載日', '2026年11月01日']] } = parts;
  const { description = '紹介文を<br>五本お願いします。', client = {}, extra = '', root = 'job_offer_detail', ...rest } = parts;
  const data = typeof client === 'string' ? client : JSON.stringify({ ...CLIENT, ...client });
  const panel = parts.panel ?? `<div id="client_detail_information_container" data="${attribute(data)}"></div>`;
  return {
    url: 'https://crowdworks.jp/public/jobs/13600001?ref=list',
    html: shell(`<div id="${root}">${h1 === '' ? '' : `<h1>${h1}</h1>`}
      <section class="job_offer_summary"><table class="cw-table summary"><tbody>${rows.map(([label, value]) => `<tr><th><div>${label}</div></th><td>${value}</td></tr>`).join('')}</tbody></table></section>
      ${description === null ? '' : `<table class="job_offer_detail_table"><tbody><tr><td class="confirm_outside_link">${description}</td></tr></tbody></table>`}${panel}${extra}</div>`, rest),
  };
}

/** The panel as people see it, without embedded facts. */
export const shownPanel = (lines: readonly string[]) =>
  `<section class="client_information"><h2>クライアント情報</h2><p class="client_name"><a href="/public/employers/7200001">いずみ堂</a></p>${lines.map((line) => `<div>${line}</div>`).join('')}</section>`;
