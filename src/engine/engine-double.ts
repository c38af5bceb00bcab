import { nodeDictionary } from '../cli/node-dictionary';
import { loadTokenizer } from '../language/tokenizer';
import type { Category } from '../model/category';
import type { JudgementContext } from '../model/judgement';
import { lexicon, policies, rules } from '../rulebook';
import { createEngine } from './index';

/** The rules as they ship, with the real dictionary and without the model beside them. */
const engine = createEngine({ tokenizer: await loadTokenizer(nodeDictionary), lexicon, rules, policies, evidence: null });

const SITUATION: JudgementContext = { platform: 'crowdworks', kind: 'message', stage: 'before_contract', sender: 'client', approval: 'none', contractAmount: null };

/** What the engine finds in a client's message on CrowdWorks before the contract, or where `more` says otherwise. */
export function judge(text: string, more: Partial<JudgementContext> = {}) {
  return engine.judge(text, { ...SITUATION, ...more });
}

/** Why the engine finds this there: the finding of that rule, or the first where none is named. */
export function explain(text: string, more: Partial<JudgementContext> = {}, rule?: string) {
  const context = { ...SITUATION, ...more };
  const finding = engine.judge(text, context).find((each) => rule === undefined || each.rule === rule);
  return finding === undefined ? null : engine.explain(text, context, finding);
}

/** The severities of what is found in one category. */
export function severitiesIn(category: Category, text: string, more: Partial<JudgementContext> = {}) {
  return judge(text, more).filter((finding) => finding.category === category).map(({ severity }) => severity);
}

/** Sentence forms with a word in place of 〈〉. */
export function filled(forms: readonly string[], word: string): string[] {
  return forms.map((form) => form.replaceAll('〈〉', word));
}
