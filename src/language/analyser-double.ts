import { nodeDictionary } from '../cli/node-dictionary';
import type { Actor, Mood, Position } from '../model/grammar';
import { createAnalyser } from './index';
import { testLexicon } from './lexicon-double';
import { loadTokenizer } from './tokenizer';

/** An analyser with the grammar's words as they ship and a handful of things of the world. */
export const testTokenizer = await loadTokenizer(nodeDictionary);
export const analyse = createAnalyser({
  tokenizer: testTokenizer,
  lexicon: testLexicon([
    { id: 'contact_tool', spellings: [] },
    {
      id: 'line', is: ['contact_tool'], spellings: ['LINE', 'ラ○ン', { text: 'ライン', ambiguous: true }],
      not_inside: ['オンライン', 'ガイドライン', 'ラインナップ'],
    },
    { id: 'chatwork', is: ['contact_tool'], spellings: ['Chatwork', 'チャットワーク'] },
    { id: 'skype', is: ['contact_tool'], spellings: ['Skype', 'スカイプ'] },
    { id: 'zoom', is: ['contact_tool'], spellings: ['Zoom'] },
    { id: 'contact_act', spellings: ['連絡', '教える', '移る', '引き取る', '送る', '追加', '友だち追加'] },
    { id: 'connect_act', spellings: ['追加'] },
    { id: 'work_noun', spellings: ['運用', '制作', '構築', '開発', '作成', '代行', '執筆', '講師'] },
    { id: 'that_place', spellings: ['そちら'] },
    { id: 'contact_detail', spellings: ['連絡先', '電話番号'] },
    { id: 'goods', spellings: ['商品'] },
    { id: 'shop', spellings: ['Yahoo!ショッピング'] },
  ]),
});

/** The mood of every clause, in order. */
export function moodsOf(text: string): Mood[] {
  return analyse(text, 'message').clauses.map(({ mood }) => mood);
}

/** The mood of the last clause. */
export function moodOf(text: string): Mood | undefined {
  return moodsOf(text).at(-1);
}

/** The position of the first unit that mentions the concept. */
export function positionOf(text: string, concept: string): Position | undefined {
  return analyse(text, 'message').units.find(({ concepts }) => concepts.includes(concept))?.position;
}

/** The text of every clause, in order. */
export function clausesOf(text: string): string[] {
  const { clauses, units } = analyse(text, 'message');
  return clauses.map(({ start, end }) => units.slice(start, end).map(({ surface }) => surface).join(''));
}

/** Who acts in every clause, in order. */
export function actorsOf(text: string): Actor[] {
  return analyse(text, 'message').clauses.map(({ actor }) => actor);
}

/** Who gives in the last clause. */
export function giverOf(text: string): Actor | undefined {
  return analyse(text, 'message').clauses.at(-1)?.giver;
}
