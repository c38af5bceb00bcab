import type { AnalysedText, Unit } from '../../language/analysed-text';
import type { NamedWord } from '../../model/explanation';

/**
 * A unit as a person would name it. What bends goes on to the end of its bending (教えていただけます), and a number takes its
 * counter with it (3万円).
 * @param concept as which it counted
 * @param end unit index beyond which the word does not go
 */
export function nameUnit({ units, normalised }: AnalysedText, index: number, end: number, concept: string | null): NamedWord | null {
  const first = units[index];
  if (first === undefined) return null;
  let last = index;
  while (last + 1 < end && goesOn(units[last], units[last + 1])) last += 1;
  const span = normalised.toOriginal(first.start, units[last]?.end ?? first.end);
  return { ...span, written: normalised.original.slice(span.start, span.end), concept, entity: first.entity, ambiguous: first.ambiguous, position: first.position };
}

const NUMBER = /^[\d,.〇一二三四五六七八九十百千万]+$/u;
const JOINS = new Set(['て', 'で', 'ば']);
/** Verbs by which an act is asked of somebody or done for somebody. */
const FAVOURS = ['request_auxiliary', 'receive_verb', 'receive_potential'];

function goesOn(unit: Unit | undefined, next: Unit | undefined): boolean {
  if (unit === undefined || next === undefined || next.entity !== null) return false;
  if (NUMBER.test(unit.surface)) return NUMBER.test(next.surface) || next.posDetail[0] === '接尾';
  const bends = unit.pos === '動詞' || unit.pos === '形容詞' || unit.pos === '助動詞' || (unit.pos === '助詞' && JOINS.has(unit.surface));
  if (!bends || unit.conjugationForm === '基本形') return false;
  if (next.pos === '動詞') return next.posDetail[0] === '接尾' || next.posDetail[0] === '非自立' || FAVOURS.some((id) => next.concepts.includes(id));
  return next.pos === '助動詞' || (next.pos === '助詞' && JOINS.has(next.surface));
}
