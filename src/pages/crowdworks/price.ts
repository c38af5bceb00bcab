import { atPath } from '../json-path';
import { labelsOf } from '../page-rules';
import type { CompiledPages } from '../../rulebook/compiled-pages';

/** As `toLocaleString('en-US')`, but for whole numbers without the browser's tables of languages, which the first such call loads. */
const grouped = (amount: number): string => (Number.isSafeInteger(amount) ? String(amount).replace(/\B(?=(?:\d{3})+$)/gu, ',') : amount.toLocaleString('en-US'));

/** The price of a listed job in the words of the page, from its embedded amounts; null when the kind of payment is none that we know. */
export function priceOf(rules: CompiledPages, data: unknown): string | null {
  for (const label of labelsOf(rules, 'payments')) {
    const [path = '', kind = '', ...words] = label.split(' ');
    const amounts = atPath(data, path);
    if (typeof amounts !== 'object' || amounts === null) continue;
    const price = inWords(words.join(' '), amounts, labelsOf(rules, 'negotiable').join(''));
    return price === null ? null : `${kind} ${price}`;
  }
  return null;
}

/** 「{least}円 〜 {most}円」 with the amounts in their places, without the end that is empty; `negotiable` when both are; null when one is no amount at all. */
function inWords(words: string, amounts: object, negotiable: string): string | null {
  const ends = words.split(' 〜 ').map((end) => {
    const amount = atPath(amounts, /\{(\w+)\}/u.exec(end)?.[1] ?? '');
    if (amount === null) return '';
    return typeof amount === 'number' ? end.replace(/\{\w+\}/u, grouped(amount)) : null;
  });
  const [least = null, most] = ends;
  if (least === null || most === null) return null;
  if (most === undefined || least === most) return least === '' ? negotiable : least;
  return `${least} 〜 ${most}`.trim();
}
