import type { AnalysedText } from '../../language/analysed-text';
import type { InnocentReading } from '../../model/explanation';
import type { CompiledRule } from '../../rulebook/compiled-rule';
import { readyAntipattern } from '../compile-pattern';
import { mentionsIn } from '../mentions';

/** More of them would be a lesson, not an answer. */
const MOST = 2;

/**
 * Innocent texts that are like what the rule looks for, the nearest to this text first: those of whose words most stand in it.
 * @param isInnocent whether nothing of the category is found in an example: another rule may see it
 */
export function innocentReadings({ antipatterns }: CompiledRule, text: AnalysedText, isInnocent: (example: string) => boolean): InnocentReading[] {
  const mentions = mentionsIn(text.units);
  const nearness = antipatterns.map((antipattern) => {
    const { needs } = readyAntipattern(antipattern);
    return { antipattern, near: needs.filter((ids) => ids.some((id) => mentions.has(id))).length / Math.max(1, needs.length) };
  });
  const found: InnocentReading[] = [];
  for (const { antipattern: { why, example } } of nearness.sort((a, b) => b.near - a.near)) {
    if (found.length < MOST && isInnocent(example)) found.push({ why, example });
  }
  return found;
}
