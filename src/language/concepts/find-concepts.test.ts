import { describe, expect, test } from 'vitest';
import { testTokenizer } from '../analyser-double';
import { testLexicon, type TestConcept } from '../lexicon-double';
import { createConceptFinder } from './find-concepts';

function find(text: string, ...world: TestConcept[]) {
  const mentions = createConceptFinder(testLexicon(world))(text)(testTokenizer.tokenize(text)).world;
  return mentions.map(({ start, end, lineage, ambiguous }) => `${text.slice(start, end)}:${lineage.join('<')}${ambiguous ? '?' : ''}`);
}

const LINE: TestConcept = { id: 'line', is: ['tool'], spellings: ['LINE', 'ラ○ン', { text: 'ライン', ambiguous: true }], not_inside: ['オンライン', 'ガイドライン'] };
const TOOL: TestConcept = { id: 'tool', spellings: [] };

describe('by surface', () => {
  test.each([
    ['LINEで', ['LINE:line<tool']], ['lineで', ['line:line<tool']], ['L I N Eで', ['L I N E:line<tool']], ['ラインで', ['ライン:line<tool?']],
    ['らいんで送って', ['らいん:line<tool?']], ['ラ〇ンで', ['ラ〇ン:line<tool']], ['私のLINE、', ['LINE:line<tool']],
    ['オンラインで', []], ['ガイドラインを', []], ['ONLINEで', []], ['LINEUPです', []], ['deadline', []], ['LineID', ['Line:line<tool']],
  ])('%s', (text, expected) => { expect(find(text, LINE, TOOL)).toEqual(expected); });

  test('a longer word is strange only to the concept that names it, and to its kinds', () => {
    const site: TestConcept = { id: 'site', spellings: ['サイト'], not_inside: ['サイト制作'] };
    expect(find('サイト制作を', site, { id: 'shop', is: ['site'], spellings: ['サイト'] }, { id: 'work', spellings: ['制作'] })).toEqual(['制作:work']);
  });

  test('a spelling may ask for token borders, or for none', () => {
    const word = (border: 'token' | 'script' | 'none'): TestConcept => ({ id: 'act', spellings: [{ text: '連絡', border }] });
    expect(find('外部連絡先を', word('token'))).toEqual(['連絡:act']);
    expect(find('不連絡', { id: 'act', spellings: [{ text: '絡', border: 'script' }] })).toEqual([]);
    expect(find('不連絡', { id: 'act', spellings: [{ text: '絡', border: 'none' }] })).toEqual(['絡:act']);
    expect(find('電話番号', { id: 'phone', spellings: [{ text: '話', border: 'token' }] })).toEqual([]);
  });

  test('the longest wins, and concepts of one span share it', () => {
    expect(find('電話番号を', { id: 'phone', spellings: ['電話'] }, { id: 'number', spellings: ['電話番号'] })).toEqual(['電話番号:number']);
    expect(find('電話で', { id: 'phone', spellings: ['電話'] }, { id: 'voice', spellings: [{ text: '電話', ambiguous: true }] })).toEqual(['電話:phone<voice']);
  });
});

describe('by lemma', () => {
  const act: TestConcept = { id: 'act', spellings: ['教える', '移る', '買い取る', '早い'] };
  test.each([
    ['教えてください', ['教え:act']], ['教えていただけますか', ['教え:act']], ['教えろ', ['教えろ:act']], ['お教えします', ['教え:act']], ['買い取りを', ['買い取り:act']], ['お移りください', ['移り:act']],
    ['LINEに移って', ['移っ:act']], ['LINEに移れますか', ['移れ:act']], ['LINEに移りましょう', ['移り:act']], ['LINEに移動する', []],
    ['本を買い取らせて', ['買い取ら:act']], ['早く', ['早く:act']], ['早速', []], ['教育', []], ['教室', []],
  ])('%s', (text, expected) => { expect(find(text, act)).toEqual(expected); });

  test('a verb that only looks like a potential is none', () => {
    expect(find('写真を入れてください', { id: 'enter', spellings: ['入る'] })).toEqual([]);
    expect(find('部屋に入って', { id: 'enter', spellings: ['入る'] })).toEqual(['入っ:enter']);
  });
});

test('words of grammar never hide a mention, nor a mention them', () => {
  const text = 'ご連絡ください';
  const { world, grammar } = createConceptFinder(testLexicon([{ id: 'contact', spellings: ['ご連絡ください'] }]))(text)(testTokenizer.tokenize(text));
  expect(world.map(({ start, end }) => text.slice(start, end))).toEqual(['ご連絡ください']);
  expect(grammar.map(({ start, end, lineage }) => [text.slice(start, end), lineage[0]])).toContainEqual(['ください', 'request_auxiliary']);
});
