import { CATEGORIES } from '../../src/model/category';
import type { CorpusItem } from './corpus-item';
import { KEYWORDS } from './keywords';
import type { Raised } from './score';

/** What the list of words raises, wherever they stand. */
export function raisedByKeywords({ text }: CorpusItem): Raised[] {
  const plain = text.normalize('NFKC').toLowerCase();
  return CATEGORIES.flatMap((category): Raised[] => {
    const word = KEYWORDS[category].find((each) => plain.includes(each));
    if (word === undefined) return [];
    const start = Math.max(0, text.toLowerCase().indexOf(word));
    return [{ category, start, end: start + word.length, rule: 'keyword', severity: 'caution', quote: word }];
  });
}
