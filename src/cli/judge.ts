import { createEngine, type Engine } from '../engine';
import { loadTokenizer } from '../language/tokenizer';
import type { Explanation } from '../model/explanation';
import type { Finding } from '../model/finding';
import type { JudgementContext } from '../model/judgement';
import { createPrefilter } from '../prefilter';
import { evidence, lexicon, policies, rules } from '../rulebook';
import { triggers } from '../rulebook/triggers';

/** What a text asks for and what the platform's rules say to it. Offsets are UTF-16 units of `text`. */
export type Judge = (text: string, context: JudgementContext) => Promise<Finding[]>;

/** Why one of these findings stands; null where the text has no such finding. */
export type Explain = (text: string, context: JudgementContext, finding: Finding) => Promise<Explanation | null>;

/** What the command asks about texts. */
export interface TextJudge { judge: Judge; explain: Explain }

/**
 * Judges as the extension does: the prefilter first, and the dictionary only when a text needs it, which most do not.
 * @param read gives the dictionary
 */
export function createJudge(read: () => Promise<ArrayBuffer>): TextJudge {
  const couldFire = createPrefilter(triggers);
  let loaded: Engine | null = null;
  const engine = async (): Promise<Engine> => (loaded ??= createEngine({ tokenizer: await loadTokenizer(read), lexicon, rules, policies, evidence }));
  return {
    judge: async (text, context) => (couldFire(text) ? (await engine()).judge(text, context) : []),
    explain: async (text, context, finding) => (await engine()).explain(text, context, finding),
  };
}
