import { escape, page } from '../html.mjs';

/** The frame around every Lancers page, with the header's embedded JSON. */
export function lancersPage({ title, main, scripts = [], purpose = 'lancer' }) {
  const header = JSON.stringify({ user_id: 900001, nickname: 'sora_writer', purpose, role: { lancer: { rank: 'regular' } } });
  return page({
    title: `${title} | ランサーズ（練習用の複製）`,
    styles: ['/replica/lancers.css'],
    scripts,
    body: `<div class="l-wrapper l-wrapper--login"><div class="js-lancers-header" data-l-header="${escape(header)}"><header class="css-1x9k2"><strong>Lancers（練習用の複製）</strong> <nav aria-label="メニュー"><a href="/work/search">仕事を探す</a> <a href="/mypage/message">メッセージ</a></nav></header></div>
<main class="l-base">${main}</main><footer><small>これは契約ガードの試験用に作った複製です。</small></footer></div>`,
  });
}
