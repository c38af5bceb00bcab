import { CATEGORIES, evidenceRule, type Category } from '../model/category';
import type { Basis } from '../model/finding';
import type { LocalText } from '../model/local-text';
import { PLATFORMS, type Platform, type TextKind } from '../model/platform';
import { GRADES, plainnessOf, type Grade } from '../model/severity';
import type { CompiledEvidence } from './compiled-rule';
import type { DetectionRule } from './schema/detection';
import type { PolicyFile } from './schema/policy';

/** A text that the rule finds something in, and the words that it finds. */
interface MatchExample { text: string; quote: string }
/** A text that the rule leaves alone; why, where the rule itself names the reason. */
interface InnocentExample { text: string; why: LocalText | null }

/** A rule as people read it. */
export interface ListedRule {
  id: string;
  category: Category;
  /** Null for what the linear model finds beside the rules. */
  grade: Grade | null;
  what: LocalText;
  kinds: TextKind[];
  /** Some of its examples, and how many there are. */
  match: MatchExample[];
  innocent: InnocentExample[];
  examples: number;
  /** What the platforms' words for it rest on: indexes into the sources of the list. */
  sources: Record<Platform, number[]>;
}

export interface RuleList { rules: ListedRule[]; sources: Basis[] }

/** So many examples of each sort are shown. */
const SHOWN = 5;

/** The rules in the order of their categories, the plainest first, after each category's rules what the model adds to them; and all their sources. */
export function listRules(rules: readonly DetectionRule[], policies: readonly PolicyFile[], evidence: CompiledEvidence | null): RuleList {
  const sources: Basis[] = [];
  const indexOf = (basis: Basis): number => {
    const at = sources.findIndex(({ url, title }) => url === basis.url && title.ja === basis.title.ja);
    return at >= 0 ? at : sources.push(basis) - 1;
  };
  const sourcesOf = (rule: Judged): Record<Platform, number[]> => {
    const of = (platform: Platform) => policies.filter((policy) => policy.platform === platform).flatMap((policy) => basesOf(policy, rule).map(indexOf));
    return Object.fromEntries(PLATFORMS.map((platform) => [platform, [...new Set(of(platform))]])) as Record<Platform, number[]>;
  };

  const listed = CATEGORIES.flatMap((category): ListedRule[] => [
    ...rules.filter((rule) => rule.category === category).sort((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade)).map((rule): ListedRule => {
      const { id, grade, what, kinds, examples, antipatterns } = rule;
      const match = examples.match.flatMap(({ text, expect }) => expect.filter((one) => one.rule === id).slice(0, 1).map(({ quote }) => ({ text, quote })));
      const explained = antipatterns.flatMap(({ no_match, why }) => no_match.slice(0, 1).map((text) => ({ text, why })));
      const plain = examples.no_match.map(({ text }) => ({ text, why: null }));
      const total = match.length + plain.length + antipatterns.reduce((sum, { no_match }) => sum + no_match.length, 0);
      return { id, category, grade, what, kinds, match: match.slice(0, SHOWN), innocent: [...explained, ...plain].slice(0, SHOWN), examples: total, sources: sourcesOf(rule) };
    }),
    ...modelOf(category, evidence).map((what): ListedRule => {
      const id = evidenceRule(category);
      const sourcesOfModel = sourcesOf({ id, category, grade: 'weak', kinds: ['message', 'job'], senders: ['client'] });
      return { id, category, grade: null, what, kinds: ['message', 'job'], match: [], innocent: [], examples: 0, sources: sourcesOfModel };
    }),
  ]);
  return { rules: listed, sources };
}

/** What the model says of a category, where it ever speaks of it. */
function modelOf(category: Category, evidence: CompiledEvidence | null): LocalText[] {
  const speaks = evidence?.categories.some((one) => one.category === category && one.raise !== null) === true;
  const words = evidence?.wording[category];
  return speaks && words !== undefined ? [words.what] : [];
}

type Judged = Pick<DetectionRule, 'id' | 'category' | 'grade' | 'kinds' | 'senders'>;

/** What the verdicts rest on that a rule's findings can come to. */
function basesOf({ bases, verdicts }: PolicyFile, { id, category, grade, kinds, senders }: Judged): Basis[] {
  const found: Basis[] = [];
  for (const verdict of verdicts[category] ?? []) {
    const { rule, grade: grades, kind, sender, ...others } = verdict.when;
    const meets = (rule?.includes(id) ?? true) && (grades?.includes(plainnessOf(grade)) ?? true)
      && (kind?.some((one) => kinds.includes(one)) ?? true) && (sender === undefined || senders.some((one) => sender.includes(one)));
    if (!meets) continue;
    const basis = verdict.severity === 'none' ? undefined : bases[verdict.basis];
    if (basis !== undefined) found.push(basis);
    const always = Object.keys(others).length === 0 && kinds.every((one) => kind?.includes(one) ?? true) && senders.every((one) => sender?.includes(one) ?? true);
    // What stands after a verdict that always holds is never reached.
    if (always) break;
  }
  return found;
}
