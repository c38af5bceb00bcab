import { escape } from '../html.mjs';
import { crowdworksPage } from './shell.mjs';

/** A job post as the site serves it: Rails markup with the client's facts as embedded JSON. */
export function jobPage(job) {
  const description = escape(job.description).replaceAll('\n', '<br>');
  return crowdworksPage({
    title: `${job.title}のお仕事(${job.category}) | 在宅`,
    main: `<div id="job_offer_detail"><h1><span class="subtitle"><a href="/public/jobs/category/1">${escape(job.category)}</a></span>${escape(job.title)}</h1>
<section class="job_offer_summary"><table class="cw-table summary"><tbody><tr><th><div>固定報酬制</div></th><td><div class="fixed_price_budget">${job.reward}</div></td></tr><tr><th><div>掲載日</div></th><td>2026年11月18日</td></tr><tr><th><div>応募期限</div></th><td>2026年12月02日</td></tr></tbody></table></section>
<section class="application_status"><table class="application_status_table"><tbody><tr><th>応募した人</th><td>14 人</td></tr><tr><th>契約した人</th><td>0 人</td></tr><tr><th>募集人数</th><td>3 人</td></tr></tbody></table></section>
<div class="detail_information"><table class="job_offer_detail_table"><tbody><tr><th>仕事の詳細</th></tr><tr><td class="confirm_outside_link">${description}</td></tr></tbody></table></div>
<aside aria-label="クライアント情報"><div id="client_detail_information_container" data="${escape(JSON.stringify(job.client))}"><h2>クライアント情報</h2><p class="client_name"><a href="/public/employers/${job.client.userId}">${escape(job.client.userDisplayName)}</a></p></div></aside>
<p><a href="/proposals/new?job_offer_id=${job.id}">応募画面へ</a></p></div>`,
  });
}
