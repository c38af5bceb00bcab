import { nodeDictionary } from '../../src/cli/node-dictionary';
import { createJudge, type Judge } from '../../src/engine/judge-read-text';
import { createAnalyser } from '../../src/language';
import { loadTokenizer } from '../../src/language/tokenizer';
import type { CorpusItem } from './corpus-item';
import { raisedByKeywords } from './keyword-list';
import type { Product } from './parts';
import type { Raised } from './score';

/** Who judges: a list of words, the rules alone, the model as if no rule spoke, and both, which is the product. */
export const JUDGES = ['keyword list', 'rules alone', 'model alone', 'both'] as const;
export type JudgeName = (typeof JUDGES)[number];

/** What each judge raises on each item, caution or worse, and the milliseconds that the product took. */
export interface Judged { raised: Readonly<Record<JudgeName, Raised[][]>>; milliseconds: number[] }

export type JudgeItems = (items: readonly CorpusItem[], product: Product) => Promise<Judged>;

/** Texts judged before the clock counts, so that it times a warm engine; and texts after which a signal is heard. */
const AT_ONCE = 50;

/** Loads the dictionary once. Items are judged as the extension does it: the prefilter, the reading, the judgement. */
export async function loadJudges(): Promise<JudgeItems> {
  const tokenizer = await loadTokenizer(nodeDictionary);
  return async (items, { lexicon, without, passes, ...knowledge }) => {
    const read = createAnalyser({ tokenizer, lexicon, without });
    const [byRules, byModel, byBoth] = [createJudge({ ...knowledge, evidence: null }), createJudge({ ...knowledge, rules: [] }), createJudge(knowledge)];
    const judged: Judged = { raised: { 'keyword list': items.map(raisedByKeywords), 'rules alone': [], 'model alone': [], both: [] }, milliseconds: [] };
    const readIfPassed = ({ text, kind }: CorpusItem) => (passes(text) ? read(text, kind) : null);
    const raisedBy = (by: Judge, text: ReturnType<typeof read> | null, item: CorpusItem) =>
      (text === null ? [] : by.judge(text, { ...item, contractAmount: null }).filter(isAlarm));
    for (const item of items.slice(0, AT_ONCE)) raisedBy(byBoth, readIfPassed(item), item);
    for (const [index, item] of items.entries()) {
      if (index % AT_ONCE === 0) await new Promise(setImmediate);
      const began = performance.now();
      const text = readIfPassed(item);
      judged.raised.both.push(raisedBy(byBoth, text, item));
      judged.milliseconds.push(performance.now() - began);
      judged.raised['rules alone'].push(raisedBy(byRules, text, item));
      judged.raised['model alone'].push(raisedBy(byModel, text, item));
    }
    return judged;
  };
}

/** Notices are no alarm, and count nowhere. */
function isAlarm({ severity }: Raised): boolean {
  return severity !== 'notice';
}
