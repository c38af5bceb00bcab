// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { joinLinear, linearise, rangesOf } from './linear-text';

function element(html: string): HTMLElement {
  // Markup of these tests alone, in a document of jsdom: nothing of a page comes here.
  document.body.innerHTML = html;
  const first = document.body.firstElementChild;
  if (!(first instanceof HTMLElement)) throw new Error('the fixture has no element');
  return first;
}
const textOf = (html: string) => linearise(element(html)).text;

describe('line breaks', () => {
  test.each([
    ['<p>一行目<br>二行目</p>', '一行目\n二行目'],
    ['<p>一行目<br><br>二行目</p>', '一行目\n\n二行目'],
    ['<p>一行目<br>\n      二行目</p>', '一行目\n二行目'],
    ['<p>一行目\n二行目\n\n四行目</p>', '一行目\n二行目\n\n四行目'],
    ['<div><p>一</p><p>二</p></div>', '一\n二'],
    ['<div>一<div><div>二</div></div>三</div>', '一\n二\n三'],
    ['<div>一<div><br></div>二</div>', '一\n\n二'],
    ['<div>一<ul><li>二</li><li>三</li></ul></div>', '一\n二\n三'],
    ['<table><tbody><tr><th>契約金額</th><td>100円</td></tr></tbody></table>', '契約金額\n100円'],
    ['<div>\n  <p>  前後の空白  </p>\n</div>', '前後の空白'],
    ['<p><br>先頭の改行</p>', '先頭の改行'],
    ['<p>末尾の改行<br></p>', '末尾の改行'],
    ['<p>空白 <br> の前後</p>', '空白\nの前後'],
  ])('%s', (html, expected) => { expect(textOf(html)).toBe(expected); });
});

describe('what begins a line of its own', () => {
  const blocks = 'address article aside blockquote caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul';
  test.each(blocks.split(' '))('<%s>', (name) => {
    const root = document.createElement('div');
    const block = document.createElement(name);
    block.setAttribute('open', '');
    block.append('中');
    root.append('前', block, '後');
    expect(linearise(root).text).toBe('前\n中\n後');
  });
  test.each(['a', 'b', 'em', 'font', 'i', 'span', 'strong', 'time', 'u'])('not <%s>', (name) => { expect(textOf(`<p>前<${name}>中</${name}>後</p>`)).toBe('前中後'); });
});

describe('white space', () => {
  test.each([
    ['<p>LINE  の\tID</p>', 'LINE の ID'],
    ['<p>全角　　空白</p>', '全角 空白'],
    ['<p>語<b> と </b>語</p>', '語 と 語'],
    ['<p>切<b>れ</b>ない</p>', '切れない'],
    ['<p>L\uFEFFI\u200BNE</p>', 'L\uFEFFI\u200BNE'],
  ])('%s', (html, expected) => { expect(textOf(html)).toBe(expected); });
});

describe('what nobody sees is no text', () => {
  test.each([
    ['script', '<div>見<script>"x"</script>える</div>'], ['style', '<div>見<style>p{}</style>える</div>'], ['template', '<div>見<template>x</template>える</div>'],
    ['noscript', '<div>見<noscript>x</noscript>える</div>'], ['textarea', '<div>見<textarea>x</textarea>える</div>'], ['select', '<div>見<select><option>x</option></select>える</div>'],
    ['svg', '<div>見<svg><text>x</text></svg>える</div>'], ['iframe', '<div>見<iframe>x</iframe>える</div>'], ['button', '<div>見<button>x</button>える</div>'],
    ['hidden', '<div>見<span hidden>x</span>える</div>'], ['display: none', '<div>見<span style="color:red; display : none">x</span>える</div>'],
    ['visibility: hidden', '<div>見<span style="visibility:hidden">x</span>える</div>'], ['closed dialog', '<div>見<dialog>x</dialog>える</div>'],
    ['comment', '<div>見<!-- x -->える</div>'], ['our own note', '<div>見<span data-keiyaku-guard="">x</span>える</div>'],
  ])('%s', (_, html) => { expect(textOf(html)).toBe('見える'); });

  test('an open dialog is seen, and so is a root that is hidden itself', () => {
    expect(textOf('<div>見<dialog open>える</dialog></div>')).toBe('見\nえる');
    expect(textOf('<div hidden>たたまれた本文</div>')).toBe('たたまれた本文');
  });

  test('a shadow root of ours changes nothing', () => {
    const root = element('<div><p>本文</p></div>');
    // A fixed string of this test, as above.
    root.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot><section>注意書き</section>';
    expect(linearise(root).text).toBe('本文');
  });

  test('the caller can leave out more, and ask for the labels of buttons', () => {
    const root = element('<div>本文<i>添付</i><button>他の3件</button><textarea>下書き</textarea></div>');
    expect(linearise(root).text).toBe('本文添付');
    expect(linearise(root, { skip: ({ tagName }) => tagName === 'I' }).text).toBe('本文');
    expect(linearise(root, { buttons: true }).text).toBe('本文添付他の3件');
  });
});

test('the wrappers of a translating browser are not seen', () => {
  expect(textOf('<p><font style="vertical-align: inherit;"><font>連絡先を</font></font><font><font>教えて</font></font></p>')).toBe('連絡先を教えて');
});

test('markup of a message stays text', () => {
  const root = element('<p></p>');
  root.textContent = '<b>LINE</b>&amp;';
  expect(linearise(root).text).toBe('<b>LINE</b>&amp;');
});

describe('the way back', () => {
  const html = '<div> はじめ <b>まして</b><br>LINE  の<i>ID</i>を<p>教えて\nください</p></div>';

  test('every piece is the node\'s own text', () => {
    const { text, pieces } = linearise(element(html));
    expect(text).toBe('はじめ まして\nLINE のIDを\n教えて\nください');
    for (const { node, nodeStart, start, end } of pieces) expect(text.slice(start, end)).toBe(node.data.slice(nodeStart, nodeStart + end - start));
    expect(pieces.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(text.replace(/\s/gu, '').length);
  });

  test('ranges cover exactly the asked words, one for each node', () => {
    const linear = linearise(element(html));
    const start = linear.text.indexOf('LINE');
    const ranges = rangesOf(linear, start + 2, linear.text.indexOf('教えて') + 3);
    expect(ranges.map(String)).toEqual(['NE  の', 'ID', 'を', '教えて']);
    expect(rangesOf(linear, 3, 4)).toEqual([]);
    expect(rangesOf(linearise(element('<p>LINE <b>の</b></p>')), 0, 6).map(String)).toEqual(['LINE', 'の']);
  });

  test('a node that has become shorter since gives a shorter range', () => {
    const root = element('<p>連絡先を教えてください</p>');
    const linear = linearise(root);
    const node = root.firstChild as Text;
    node.data = '連絡先';
    expect(rangesOf(linear, 1, 8).map(String)).toEqual(['絡先']);
    expect(rangesOf(linear, 5, 8).map(String)).toEqual(['']);
  });

  test('joined texts keep their places', () => {
    const root = element('<div><p>本文 です</p><p></p><p>追記</p></div>');
    const joined = joinLinear([...root.children].map((child) => linearise(child)));
    expect(joined.text).toBe('本文 です\n\n追記');
    expect(rangesOf(joined, joined.text.indexOf('追'), joined.text.length).map(String)).toEqual(['追記']);
    for (const { node, nodeStart, start, end } of joined.pieces) expect(joined.text.slice(start, end)).toBe(node.data.slice(nodeStart, nodeStart + end - start));
  });
});

describe('cost', () => {
  const timeFor = (words: number) => {
    const root = element('<p></p>');
    for (let at = 0; at < words; at += 1) root.append('word ', document.createElement('br'));
    const began = performance.now();
    expect(linearise(root).text.length).toBe(words * 5 - 1);
    return performance.now() - began;
  };

  test('grows with the text and not with its square', () => {
    timeFor(5_000);
    const small = Math.min(timeFor(5_000), timeFor(5_000));
    const large = Math.min(timeFor(50_000), timeFor(50_000));
    // Ten times the text; the square would be a hundred times the time.
    expect(large / Math.max(small, 1)).toBeLessThan(40);
  });

  test('a tree deeper than a stack is read', () => {
    // A double: jsdom itself could not build such a tree.
    const elementOver = (firstChild: unknown) => {
      const over = { nodeType: 1, tagName: 'SPAN', firstChild, nextSibling: null, parentNode: null, hasAttribute: () => false, getAttribute: () => null };
      Object.assign(firstChild as object, { parentNode: over });
      return over;
    };
    let tree: unknown = { nodeType: 3, data: '底', nextSibling: null };
    for (let depth = 0; depth < 50_000; depth += 1) tree = elementOver(tree);
    expect(linearise(tree as Element).text).toBe('底');
  });
});
