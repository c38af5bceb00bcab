import { createEngine } from '../../src/engine';
import { nodeDictionary } from '../../src/cli/node-dictionary';
import { loadTokenizer } from '../../src/language/tokenizer';
import { createPrefilter } from '../../src/prefilter';
import { evidence, lexicon, policies, rules } from '../../src/rulebook';
import { triggers } from '../../src/rulebook/triggers';
import type { CorpusItem } from './corpus-item';
import type { Raised } from './score';

/** What was raised on each item by the whole product and by its rules alone, and the milliseconds that each took. */
export interface Judged { product: Raised[][]; rules: Raised[][]; milliseconds: { product: number[]; rules: number[] } }

/** Texts judged before the clock counts, so that it times a warm engine. */
const WARM_UP = 50;

/** Judges items as the extension does: the prefilter first, then the engine with the dictionary. Notices are left out. */
export async function judgeItems(items: readonly CorpusItem[]): Promise<Judged> {
  const passes = createPrefilter(triggers);
  const tokenizer = await loadTokenizer(nodeDictionary);
  const judgeWith = (model: typeof evidence) => {
    const engine = createEngine({ tokenizer, lexicon, rules, policies, evidence: model });
    const judge = ({ text, platform, kind, stage, sender, approval }: CorpusItem) =>
      (passes(text) ? engine.judge(text, { platform, kind, stage, sender, approval, contractAmount: null }) : []);
    items.slice(0, WARM_UP).forEach(judge);
    const milliseconds: number[] = [];
    const raised = items.map((item) => {
      const began = performance.now();
      const findings = judge(item);
      milliseconds.push(performance.now() - began);
      return findings.filter(({ severity }) => severity !== 'notice');
    });
    return { raised, milliseconds };
  };
  const alone = judgeWith(null);
  const whole = judgeWith(evidence);
  return { product: whole.raised, rules: alone.raised, milliseconds: { product: whole.milliseconds, rules: alone.milliseconds } };
}
