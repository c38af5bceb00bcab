import { describe, expect, test } from 'vitest';
import type { AnalysedText } from './analysed-text';
import { testLexicon } from './lexicon-double';
import { testTokenizer } from './analyser-double';
import { GRAMMAR_PARTS, type GrammarPart } from './grammar-parts';
import { createAnalyser } from './index';

const lexicon = testLexicon([
  { id: 'contact_tool', spellings: [] },
  { id: 'line', is: ['contact_tool'], spellings: ['LINE', 'ラ○ン', 'らいん'] },
  { id: 'that_place', spellings: ['そちら'] },
  { id: 'work_noun', spellings: ['運用'] },
  { id: 'connect_act', spellings: ['追加'] },
]);
const read = (text: string, without: readonly GrammarPart[]) =>
  createAnalyser({ tokenizer: testTokenizer, lexicon, without: new Set(without) })(text, 'message');

const moods = ({ clauses }: AnalysedText) => clauses.map(({ mood }) => mood);
const mentions = (concept: string) => ({ units }: AnalysedText) => units.filter(({ concepts }) => concepts.includes(concept)).map(({ surface }) => surface);
const position = ({ units }: AnalysedText) => units.find(({ concepts }) => concepts.includes('line'))?.position;

/** Of every part a text in which it decides, what is looked at, and what is seen with and without it. */
const DECISIVE: Readonly<Record<GrammarPart, { text: string; look: (text: AnalysedText) => unknown; seen: unknown; else: unknown }>> = {
  mending: { text: 'していただけませんか。', look: ({ units }) => units.some(({ surface }) => surface === 'いただけ'), seen: true, else: false },
  disguises: { text: 'L!NE、ラ●ン、L I N E、らいんで話す。', look: mentions('line'), seen: ['L!NE', 'ラ●ン', 'L I N E', 'らいん'], else: ['らいん'] },
  clauses: { text: 'LINEを使うので、電話は要りません。', look: ({ clauses }) => clauses.length, seen: 2, else: 1 },
  moods: { text: 'LINEは要りません。昨日LINEで話しました。', look: moods, seen: ['refusal', 'report'], else: ['request', 'request'] },
  refusal: { text: 'LINEはお控えください。', look: moods, seen: ['refusal'], else: ['request'] },
  report: { text: 'LINEで話しました。', look: moods, seen: ['report'], else: ['statement'] },
  quotation: { text: '規約ではLINEのご利用を禁止されています。', look: moods, seen: ['quotation'], else: ['refusal'] },
  headings: { text: '以下をご記入ください。\n・LINE\n・氏名\n', look: moods, seen: ['request', 'request', 'request'], else: ['request', 'statement', 'statement'] },
  asked_questions: { text: 'Q. LINEで連絡してもいいですか？', look: moods, seen: ['question'], else: ['proposal'] },
  timing: { text: '契約後にLINEで話しましょう。', look: ({ clauses }) => clauses[0]?.timing, seen: 'after_contract', else: 'now' },
  events: { text: '納品を確認してから仮払いします。', look: ({ clauses }) => clauses.at(-1)?.order.after, seen: ['delivery'], else: [] },
  adnominal: { text: 'LINEで送られてくる画像を見る。', look: position, seen: 'adnominal', else: 'argument' },
  work_subject: { text: 'LINEの運用を頼む。', look: position, seen: 'work_subject', else: 'argument' },
  roles: { text: 'LINEの料金は弊社で負担します。', look: ({ clauses }) => clauses[0]?.actor, seen: 'writer', else: 'unknown' },
  quoted: { text: '「LINEを教える」と言われる。', look: position, seen: 'quoted', else: 'argument' },
  places: { text: 'LINEを使う。そちらで話す。', look: mentions('line'), seen: ['LINE', 'そちら'], else: ['LINE'] },
  carry_over: { text: 'LINEは使えますか。追加してください。', look: ({ clauses }) => clauses.at(-1)?.carried, seen: ['line', 'contact_tool'], else: [] },
  genre: { text: '【お知らせ】LINEの件です。', look: ({ genre }) => genre, seen: 'notice', else: 'message' },
};

describe('each part of the grammar can be left out by itself', () => {
  test.each(Object.keys(GRAMMAR_PARTS) as GrammarPart[])('%s', (part) => {
    const { text, look, seen, else: otherwise } = DECISIVE[part];
    expect(look(read(text, []))).toEqual(seen);
    expect(look(read(text, [part]))).toEqual(otherwise);
  });
});
