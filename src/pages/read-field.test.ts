// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Way } from '../rulebook/compiled-pages';
import { findElements, takeAgain, withWaysTaken, readEmbedded, readField, readItemField, readTextField } from './read-field';

const selector = (name: string, rest: { attribute?: string; json?: string } = {}): Way => ({ selector: name, ...rest });
const text = (pattern: string): Way => ({ text: pattern });

beforeEach(() => {
  // A fixed string of this test, in a document of jsdom.
  document.body.innerHTML = `<div id="box" data-json='{"a":{"n":0,"t":"名前","f":false,"e":"","z":null,"o":{}}}' data-bad="{"><h1> 題名 <small>分類</small></h1><h2></h2><h2>二番目</h2>
    <p>総合評価 4.9</p><p>募集実績 12 件</p></div><script type="application/ld+json">{"@type":"JobPosting"}</script>`;
});

test('the first way that gives a value wins and is told', () => {
  expect(readField(document, [selector('.gone'), selector('h1'), text('総合評価')])).toMatchObject({ value: '題名 分類', foundBy: 'selector' });
  expect(readField(document, [selector('.gone'), text('総合評価')])).toEqual({ value: '総合評価', foundBy: 'text', element: null });
  expect(readField(document, [])).toBeNull();
});

describe('selectors', () => {
  test('an empty element is passed over', () => { expect(readField(document, [selector('h2')])).toMatchObject({ value: '二番目' }); });
  test('parts can be left out', () => { expect(readField(document, [selector('h1')], { skip: ({ tagName }) => tagName === 'SMALL' })).toMatchObject({ value: '題名' }); });
  test('an attribute is read, its element is given', () => {
    const found = readField(document, [selector('[id]', { attribute: 'missing' }), selector('div', { attribute: 'id' })]);
    expect(found).toMatchObject({ value: 'box', foundBy: 'selector' });
    expect(found?.element?.id).toBe('box');
  });
});

describe('embedded JSON', () => {
  test.each([['a.n', 0], ['a.t', '名前'], ['a.f', false]])('%s', (json, value) => {
    expect(readField(document, [selector('#box', { attribute: 'data-json', json })])).toMatchObject({ value, foundBy: 'json' });
  });
  test.each(['a.e', 'a.z', 'a.o', 'a.missing', 'a.t.length', 'toString', 'a.__proto__.x'])('%s is no value', (json) => {
    expect(readField(document, [selector('#box', { attribute: 'data-json', json })])).toBeNull();
  });
  test('what is no JSON gives way to the next', () => {
    expect(readField(document, [selector('#box', { attribute: 'data-bad', json: 'a' }), selector('script', { json: '@type' })])).toMatchObject({ value: 'JobPosting', foundBy: 'json' });
  });
  test('a number can be asked for as a text', () => {
    expect(readTextField(document, [selector('#box', { attribute: 'data-json', json: 'a.n' })])).toMatchObject({ value: '0', foundBy: 'json' });
    expect(readTextField(document, [])).toBeNull();
  });
});

describe('texts', () => {
  test('the group `value` is the value; borders are those of lines', () => {
    expect(readField(document, [text('^募集実績\\s*(?<value>\\d+)\\s*件$')])).toEqual({ value: '12', foundBy: 'text', element: null });
    expect(readField(document, [text('^12')])).toBeNull();
  });
  test('matches that disagree are no value', () => {
    expect(readField(document, [text('^(?:総合評価|募集実績) (?<value>[0-9.]+)')])).toBeNull();
    expect(readField(document, [text('^(?:総合評価|募集実績)(?<value> )?')])).toBeNull();
  });
  test('only the root\'s own text counts', () => {
    const title = document.querySelector('h1');
    expect(title && readField(title, [text('募集実績')])).toBeNull();
  });
});

test('of a list\'s item the ways look in its data or in its element', () => {
  const ways: Way[] = [{ item: 'a.t' }, selector('small')];
  const element = document.querySelector('h1');
  expect(readItemField({ data: { a: { t: '名' } }, element }, ways)).toEqual({ value: '名', foundBy: 'json', element: null });
  expect(readItemField({ data: { a: { t: '' } }, element }, ways)).toMatchObject({ value: '分類', foundBy: 'selector' });
  expect(readItemField({ data: null, element: null }, ways)).toBeNull();
  expect(readField(document, [{ item: 'a' }])).toBeNull();
});

test('embedded values of any shape are given for each way that finds one', () => {
  const way = (json: string) => selector('#box', { attribute: 'data-json', json });
  expect(readEmbedded(document, [way('a.o'), way('a.missing'), way('a.z'), selector('#box'), selector('#box', { attribute: 'data-bad', json: 'a' })])).toEqual([{}, null]);
});

test('elements come from the first way that finds an acceptable one', () => {
  expect(findElements(document, [text('題名'), selector('.gone'), selector('p'), selector('h1')])?.elements.map(({ tagName }) => tagName)).toEqual(['P', 'P']);
  expect(findElements(document, [selector('p'), selector('h1')], ({ tagName }) => tagName === 'H1')?.elements).toHaveLength(1);
  expect(findElements(document, [selector('.gone')])).toBeNull();
});

test('a reading knows the ways by which it found something, those of readings within it and those of readings before', () => {
  const [title, paragraph, strange] = [selector('h1'), selector('p'), selector('b')];
  const { ways, result } = withWaysTaken(() => {
    const within = withWaysTaken(() => findElements(document, [selector('.gone'), paragraph]));
    findElements(document, [title]);
    takeAgain([strange]);
    return within.ways;
  });
  expect([...result]).toEqual([paragraph]);
  expect([...ways]).toEqual([paragraph, title, strange]);
});
