import { withoutExamples, type CompiledAntipattern, type CompiledRule, type RulePattern, type TokenPattern } from './compiled-rule';
import type { DetectionRule } from './schema/detection';

/** One removable part of a rule by its path in the file, as `patterns.0.tokens.2`, and the rule without it. */
export interface RulePart { part: string; without: CompiledRule }

/** A list, an object or a whole rule without one of its parts; `part` is empty where the part is the whole thing at hand. */
interface Removal<T> { part: string; rest: T }

/**
 * Every part that can be taken out of a rule alone: patterns, antipatterns, sequences of `all`, tokens, the conditions and
 * operators of a token, moods, orders of events, what is carried over, positions, actors, givers, kinds, senders, and a `within` that is not the default. Values inside `IN` are
 * spellings and no parts.
 */
export function partsOf(rule: DetectionRule): RulePart[] {
  const whole = withoutExamples(rule);
  const parts: Removal<CompiledRule>[] = [
    ...(['kinds', 'senders', 'moods', 'positions'] as const).flatMap((key) => under(key, named<string>(whole[key]), (rest): CompiledRule => ({ ...whole, [key]: rest }))),
    ...partsOfParties(whole),
    ...under('patterns', inList(whole.patterns, partsOfPattern), (patterns): CompiledRule => ({ ...whole, patterns })),
    ...under('antipatterns', inList(whole.antipatterns, partsOfAntipattern), (antipatterns): CompiledRule => ({ ...whole, antipatterns })),
  ];
  return parts.map(({ part, rest }) => ({ part, without: rest }));
}

function partsOfPattern(pattern: RulePattern): Removal<RulePattern>[] {
  const { tokens, all, within, moods, order, carried } = pattern;
  return [
    ...(tokens === undefined ? [] : under('tokens', partsOfSequence(tokens), (rest): RulePattern => ({ ...pattern, tokens: rest }))),
    ...(all === undefined ? [] : under('all', inList(all, partsOfSequence), (rest): RulePattern => ({ ...pattern, all: rest }))),
    ...(moods === undefined ? [] : [{ part: 'moods', rest: { ...pattern, moods: undefined } }, ...under('moods', named(moods), (rest): RulePattern => ({ ...pattern, moods: rest }))]),
    ...(order === undefined ? [] : [{ part: 'order', rest: { ...pattern, order: undefined } }, ...under('order', named(order), (rest): RulePattern => ({ ...pattern, order: rest }))]),
    ...(carried === undefined ? [] : [{ part: 'carried', rest: { ...pattern, carried: undefined } }]),
    ...partsOfParties(pattern),
    ...(within === 'clause' ? [] : [{ part: 'within', rest: { ...pattern, within: 'clause' as const } }]),
  ];
}

/** Who may act and who may give: the whole condition, and each of those named. */
function partsOfParties<T extends Pick<RulePattern, 'actors' | 'givers'>>(whole: T): Removal<T>[] {
  return (['actors', 'givers'] as const).flatMap((key) => {
    const { [key]: list } = whole;
    return list === undefined ? [] : [{ part: key, rest: { ...whole, [key]: undefined } }, ...under(key, named<string>(list), (rest): T => ({ ...whole, [key]: rest }))];
  });
}

function partsOfAntipattern(antipattern: CompiledAntipattern): Removal<CompiledAntipattern>[] {
  const { tokens, within } = antipattern;
  return [
    ...under('tokens', partsOfSequence(tokens), (rest): CompiledAntipattern => ({ ...antipattern, tokens: rest })),
    ...(within === 'clause' ? [] : [{ part: 'within', rest: { ...antipattern, within: 'clause' as const } }]),
  ];
}

/** The only token of a sequence cannot go without the sequence. */
function partsOfSequence(tokens: readonly TokenPattern[]): Removal<TokenPattern[]>[] {
  return inList(tokens, partsOfToken).filter(({ rest }) => rest.length > 0);
}

/** One condition of several, the operator, or AMBIGUOUS. A gap has nothing but its operator. */
function partsOfToken(token: TokenPattern): Removal<TokenPattern>[] {
  const conditions = (['TEXT', 'LEMMA', 'POS', 'CONCEPT', 'ENTITY'] as const).filter((key) => token[key] !== undefined);
  const keys = [...(conditions.length > 1 ? conditions : []), ...(['AMBIGUOUS', 'OP'] as const).filter((key) => token[key] !== undefined)];
  return keys.map((key) => ({ part: key, rest: Object.fromEntries(Object.entries(token).filter(([each]) => each !== key)) }));
}

/** A list without each of its members, and with each of its members without each of its parts. */
function inList<T>(list: readonly T[], partsOfMember: (member: T) => Removal<T>[]): Removal<T[]>[] {
  return list.flatMap((member, index) => [
    { part: String(index), rest: list.filter((_, at) => at !== index) },
    ...under(String(index), partsOfMember(member), (rest) => list.map((each, at) => (at === index ? rest : each))),
  ]);
}

function named<T extends string>(list: readonly T[]): Removal<T[]>[] {
  return list.map((name) => ({ part: name, rest: list.filter((each) => each !== name) }));
}

function under<A, B>(prefix: string, removals: readonly Removal<A>[], put: (rest: A) => B): Removal<B>[] {
  return removals.map(({ part, rest }) => ({ part: `${prefix}.${part}`, rest: put(rest) }));
}
