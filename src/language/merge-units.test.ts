import { describe, expect, test } from 'vitest';
import { analyse } from './analyser-double';

const unitsOf = (text: string) => analyse(text, 'message').units;
const surfaces = (text: string) => unitsOf(text).map(({ surface }) => surface);

describe('one unit for', () => {
  test.each([
    ['らいんで送って', ['らいん', 'で', '送っ', 'て']],
    ['ラ○ンで', ['ラ○ン', 'で']],
    ['Ｌ　Ｉ　Ｎ　Ｅで', ['L I N E', 'で']],
    ['チャットワークで', ['チャットワーク', 'で']],
    ['連絡先は090-1234-5678です', ['連絡先', 'は', '090-1234-5678', 'です']],
    ['https://line.me/ti/p/abc を', ['https://line.me/ti/p/abc', ' ', 'を']],
  ])('%s', (text, expected) => { expect(surfaces(text)).toEqual(expected); });
});

test('an entity has the concepts that it names', () => {
  expect(unitsOf('https://line.me/ti/p/abc')[0]).toMatchObject({ entity: 'url', concepts: ['line', 'contact_tool'], pos: '名詞' });
});

test('a merged unit is what its last token is', () => {
  expect(unitsOf('教えてください')[0]).toMatchObject({ surface: '教え', lemma: '教える', pos: '動詞' });
  expect(unitsOf('本を引き取ってください').find(({ concepts }) => concepts.includes('contact_act'))).toMatchObject({ surface: '引き取っ', lemma: '引き取る', pos: '動詞' });
});

test('an ambiguous spelling says so', () => {
  expect(unitsOf('ラインで')[0]).toMatchObject({ surface: 'ライン', ambiguous: true });
  expect(unitsOf('LINEで')[0]).toMatchObject({ surface: 'LINE', ambiguous: false });
});

test('offsets lead through normalisation to the original', () => {
  const { units, normalised } = analyse('ＬＩ\u200bＮＥで', 'message');
  const { start, end } = normalised.toOriginal(units[0]?.start ?? -1, units[0]?.end ?? -1);
  expect(normalised.original.slice(start, end)).toBe('ＬＩ\u200bＮＥ');
});
