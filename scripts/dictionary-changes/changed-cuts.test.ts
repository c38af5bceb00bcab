import { expect, test } from 'vitest';
import type { Token, Tokenizer } from '../../src/model/token';
import { changedCuts } from './changed-cuts';

/** Cuts at the bars. */
function cutAt(bars: string, pos = '名詞'): Pick<Tokenizer, 'tokenize'> {
  let at = 0;
  const tokens = bars.split('|').map((surface): Token => {
    const start = at;
    at += surface.length;
    return { surface, lemma: surface, pos, posDetail: ['*', '*', '*'], conjugationType: '*', conjugationForm: '*', known: pos !== '', start, end: at };
  });
  return { tokenize: () => tokens };
}

const changes = (before: string, after: string) => changedCuts('', { before: cutAt(before), after: cutAt(after) });

test('tells each stretch between borders that both have', () => {
  expect(changes('仮|払い|の|前', '仮払い|の|前')).toEqual([{ before: '仮|払い', after: '仮払い', start: 0, end: 3 }]);
  expect(changes('あ|いう|えお', 'あい|うえ|お')).toEqual([{ before: 'あ|いう|えお', after: 'あい|うえ|お', start: 0, end: 5 }]);
  expect(changes('ab|c|de', 'a|bc|de')).toEqual([{ before: 'ab|c', after: 'a|bc', start: 0, end: 3 }]);
  expect(changes('あ|い', 'あ|い')).toEqual([]);
});

test('tells what is said of a word that is cut the same', () => {
  expect(changedCuts('', { before: cutAt('LINE', ''), after: cutAt('LINE') })).toEqual([{ before: 'LINE（、辞書にない語）', after: 'LINE（名詞）', start: 0, end: 4 }]);
});
