import { nodeDictionary } from '../../src/cli/node-dictionary';
import { createEngine } from '../../src/engine';
import { loadTokenizer } from '../../src/language/tokenizer';
import { createPrefilter } from '../../src/prefilter';
import * as knowledge from '../../src/rulebook';
import { triggers } from '../../src/rulebook/triggers';
import type { CorpusItem } from './corpus-item';
import type { Raised } from './score';

/** So many texts at a time; between them a signal is heard. */
const AT_ONCE = 100;

/**
 * What the rules alone and the whole product raise on each item. The program is also run with the source tree of another
 * commit, so it keeps to what the product has long offered: whoever had no model yet is judged by the rules twice.
 */
export async function judgeTexts(items: readonly CorpusItem[]): Promise<{ rules: Raised[][]; both: Raised[][] }> {
  const known: Omit<typeof knowledge, 'evidence'> & { evidence?: typeof knowledge.evidence } = { ...knowledge };
  const passes = createPrefilter(triggers);
  const tokenizer = await loadTokenizer(nodeDictionary);
  const judgeWith = async (evidence: typeof knowledge.evidence | null) => {
    const engine = createEngine({ ...known, tokenizer, evidence });
    const raised: Raised[][] = [];
    for (const [index, { text, platform, kind, stage, sender, approval }] of items.entries()) {
      if (index % AT_ONCE === 0) await new Promise(setImmediate);
      const findings = passes(text) ? engine.judge(text, { platform, kind, stage, sender, approval, contractAmount: null }) : [];
      raised.push(findings.filter(({ severity }) => severity !== 'notice'));
    }
    return raised;
  };
  return { rules: await judgeWith(null), both: await judgeWith(known.evidence ?? null) };
}
