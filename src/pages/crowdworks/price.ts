import { atPath } from '../json-path';
import { labelsOf } from '../page-rules';
import type { CompiledPages } from '../../rulebook/compiled-pages';

/** The price of a listed job in the words of the page, from its embedded amounts; null when the kind of payment is none that we know. */
export function priceOf(rules: CompiledPages, data: unknown): string | null {
  for (const label of labelsOf(rules, 'payments')) {
    const [path = '', kind = '', ...words] = label.split(' ');
    const amounts = atPath(data, path);
    if (typeof amounts !== 'object' || amounts === null) continue;
    return `${kind} ${inWords(words.join(' '), amounts) ?? labelsOf(rules, 'negotiable').join('')}`;
  }
  return null;
}

/** 「{least}円 〜 {most}円」 with the amounts in their places; without the end that is missing; null when both are. */
function inWords(words: string, amounts: object): string | null {
  const ends = words.split(' 〜 ').map((end) => {
    const filled = end.replace(/\{(\w+)\}/u, (_, key: string) => {
      const amount = atPath(amounts, key);
      return typeof amount === 'number' ? amount.toLocaleString('en-US') : '';
    });
    return /\d/u.test(filled) ? filled : '';
  });
  const [least, most] = ends;
  if (ends.every((end) => end === '')) return null;
  return most === undefined || least === most ? (least ?? null) : `${least ?? ''} 〜 ${most}`.trim();
}
