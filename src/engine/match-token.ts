import type { Unit } from '../language/analysed-text';
import type { Position } from '../model/grammar';
import type { TokenPattern } from '../rulebook/compiled-rule';

type Attribute = NonNullable<TokenPattern['TEXT']>;

/**
 * One token of a pattern as a test over units. A unit that mentions a concept the pattern names, or is an entity it
 * names, counts only where it stands in one of `positions`.
 */
export function compileToken(token: TokenPattern, positions: readonly Position[]): (unit: Unit) => boolean {
  const tests: ((unit: Unit) => boolean)[] = [];
  const { TEXT, LEMMA, POS, CONCEPT, ENTITY } = token;
  if (TEXT !== undefined) tests.push(onAttribute(TEXT, (unit) => unit.surface));
  if (LEMMA !== undefined) tests.push(onAttribute(LEMMA, (unit) => unit.lemma));
  if (POS !== undefined) tests.push(onAttribute(POS, (unit) => unit.pos));
  if (CONCEPT !== undefined) tests.push(onConcept(CONCEPT, token.AMBIGUOUS === true, positions));
  if (ENTITY !== undefined) {
    const wanted = among(typeof ENTITY === 'string' ? [ENTITY] : ENTITY.IN);
    tests.push((unit) => unit.entity !== null && wanted(unit.entity) && positions.includes(unit.position));
  }
  return tests.length === 0 ? () => true : tests.reduce((one, other) => (unit) => one(unit) && other(unit));
}

/** Lists of up to so many are looked through as they are: a set of each would take the memory of all rules together. */
const FEW = 8;

function among(values: readonly string[]): (value: string) => boolean {
  if (values.length <= FEW) return (value) => values.includes(value);
  const set = new Set(values);
  return (value) => set.has(value);
}

function onAttribute(attribute: Attribute, read: (unit: Unit) => string): (unit: Unit) => boolean {
  if (typeof attribute === 'string') return (unit) => read(unit) === attribute;
  if ('REGEX' in attribute) {
    const whole = new RegExp(`^(?:${attribute.REGEX})$`, 'u');
    return (unit) => whole.test(read(unit));
  }
  const isNamed = among('IN' in attribute ? attribute.IN : attribute.NOT_IN);
  const wanted = 'IN' in attribute;
  return (unit) => isNamed(read(unit)) === wanted;
}

function onConcept(
  wanted: NonNullable<TokenPattern['CONCEPT']>, ambiguousToo: boolean, positions: readonly Position[],
): (unit: Unit) => boolean {
  if (typeof wanted === 'object' && 'NOT_IN' in wanted) {
    const unwanted = wanted.NOT_IN;
    return (unit) => !mentionsAny(unit, unwanted);
  }
  const ids = typeof wanted === 'string' ? [wanted] : wanted.IN;
  return (unit) => (ambiguousToo || !unit.ambiguous) && mentionsAny(unit, ids) && positions.includes(unit.position);
}

function mentionsAny({ concepts }: Unit, ids: readonly string[]): boolean {
  if (concepts.length === 0) return false;
  for (const id of ids) if (concepts.includes(id)) return true;
  return false;
}
