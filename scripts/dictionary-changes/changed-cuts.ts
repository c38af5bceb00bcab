import type { Token, Tokenizer } from '../../src/model/token';

/** A stretch of text that two tokenizers cut differently, or one word of which they say different things. */
export interface Change { before: string; after: string; start: number; end: number }

/** Where two tokenizers differ on a text, in order. A stretch ends where both have a border again. */
export function changedCuts(text: string, { before, after }: { before: Pick<Tokenizer, 'tokenize'>; after: Pick<Tokenizer, 'tokenize'> }): Change[] {
  const [old, young] = [before.tokenize(text), after.tokenize(text)];
  const changes: Change[] = [];
  for (let [left, right] = [0, 0]; left < old.length;) {
    const [from, to] = [left, right];
    const start = old[left]?.start ?? 0;
    let [leftEnd, rightEnd] = [old[left]?.end ?? 0, young[right]?.end ?? 0];
    while (leftEnd !== rightEnd) {
      if (leftEnd < rightEnd) leftEnd = old[left += 1]?.end ?? Infinity;
      else rightEnd = young[right += 1]?.end ?? Infinity;
    }
    left += 1;
    right += 1;
    const [was, is] = [old.slice(from, left), young.slice(to, right)];
    if (JSON.stringify(was) !== JSON.stringify(is)) changes.push({ ...described(was, is), start, end: leftEnd });
  }
  return changes;
}

/** The cuts alone where they differ, else what is said of the words. */
function described(was: readonly Token[], is: readonly Token[]): { before: string; after: string } {
  const [before, after] = [was, is].map((tokens) => tokens.map(({ surface }) => surface).join('|')) as [string, string];
  if (before !== after) return { before, after };
  return { before: was.map(told).join(' '), after: is.map(told).join(' ') };
}

function told({ surface, lemma, pos, posDetail, conjugationForm, known }: Token): string {
  const parts = [pos, ...posDetail, conjugationForm, ...(lemma === surface ? [] : [lemma])].filter((part) => part !== '*');
  return `${surface}（${parts.join('・')}${known ? '' : '、辞書にない語'}）`;
}
