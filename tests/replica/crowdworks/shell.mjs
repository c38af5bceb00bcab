import { escape, page } from '../html.mjs';

/** The frame around every CrowdWorks page: header with its embedded JSON, main column, footer. */
export function crowdworksPage({ title, main, scripts = [], lang, htmlClass, role = 'worker' }) {
  const header = JSON.stringify({ headerMenuProps: { isLogin: true, userRole: role } });
  return page({
    title: `${title}【クラウドワークス】`,
    lang,
    htmlClass,
    styles: ['/replica/crowdworks.css'],
    scripts,
    body: `<div id="norman-header-section" data="${escape(header)}"><header class="_normanHeader_1ab2c_1"><strong>CW（練習用の複製）</strong><nav aria-label="メニュー"><a href="/e/proposals">応募一覧</a> <a href="/e/contracts?status=active">契約一覧</a> <a href="/messages?ref=login_header">メッセージ</a></nav></header></div>
<main class="cw-container">${main}</main>
<footer class="cw-footer"><small>これは契約ガードの試験用に作った複製です。</small></footer>`,
  });
}
