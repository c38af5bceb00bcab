import { escape } from '../html.mjs';
import { lancersPage } from './shell.mjs';
import { BOARDS } from './stories.mjs';

/** The list of one's own proposals: the works of which a board knows the person and the job. */
export function worklistPage() {
  const rows = BOARDS.flatMap(({ work, nickname, partner, title }) => (work === undefined ? [] : [`<li class="p-mypage-work__media c-media-job"><div class="c-media-job__title"><a class="c-link c-link--black" href="/work/detail/${work.id}">${escape(title)}</a></div>
<div class="c-media-job__statuses"><span class="c-media-job__status u-ml0">プロジェクト</span><span class="c-media-job__status c-media-job__status--active">${work.state}</span><span class="c-media-job__status">5,000 円 / 固定</span></div>
<div class="c-media-job__client"><a class="c-link" href="https://www.lancers.jp/profile/${nickname}">${escape(partner)}</a></div>
<div class="c-media-job__action"><a class="c-media-job__action-popup-link" href="/mypage/message/?userId=${work.userId}&amp;workId=${work.id}">メッセージ</a></div></li>`]));
  return lancersPage({ title: '仕事管理', main: `<div class="p-mypage-work"><h1>仕事管理</h1><ul class="p-mypage-work__medias">${rows.join('')}</ul></div>` });
}
