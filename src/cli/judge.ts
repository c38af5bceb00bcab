import { createEngine, type Engine } from '../engine';
import { loadTokenizer } from '../language/tokenizer';
import type { Finding } from '../model/finding';
import type { JudgementContext } from '../model/judgement';
import { createPrefilter } from '../prefilter';
import { evidence, lexicon, policies, rules } from '../rulebook';
import { triggers } from '../rulebook/triggers';

/** What a text asks for and what the platform's rules say to it. Offsets are UTF-16 units of `text`. */
export type Judge = (text: string, context: JudgementContext) => Promise<Finding[]>;

/**
 * Judges as the extension does: the prefilter first, and the dictionary only when a text needs it, which most do not.
 * @param read gives the dictionary's files by name
 */
export function createJudge(read: (name: string) => Promise<ArrayBuffer>): Judge {
  const couldFire = createPrefilter(triggers);
  let engine: Engine | null = null;
  return async (text, context) => {
    if (!couldFire(text)) return [];
    engine ??= createEngine({ tokenizer: await loadTokenizer(read), lexicon, rules, policies, evidence });
    return engine.judge(text, context);
  };
}
