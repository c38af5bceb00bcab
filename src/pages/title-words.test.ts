// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { titleWords } from './title-words';

test.each([
  ['its own words, whatever stands beside them', '和菓子の紹介文<span>NEW</span><span><a>文章作成</a>の仕事</span>', '和菓子の紹介文'],
  ['words that are marked or translated in them', '<font><font>和菓子の</font></font><em>紹介文</em><span>NEW</span>', '和菓子の紹介文'],
  ['its only element', '<span class="sub">文章作成</span><div>和菓子の紹介文 <span>NEW</span></div>', '和菓子の紹介文'],
  ['of several the one with which the document\'s title begins', '<span>文章作成</span><span>和菓子の紹介文</span>', '和菓子の紹介文'],
  ['of several others none', '<span>文章作成</span><span>和菓子の写真</span>', ''],
  ['nothing of nothing', '<span class="sub">文章作成</span>', ''],
])('%s', (_, inside, title) => {
  document.title = '和菓子の紹介文 | 仕事';
  document.body.innerHTML = `<h1>${inside}</h1>`;
  expect(titleWords(document.body.firstElementChild as Element, '.sub').text).toBe(title);
});
