import type { AnalysedText } from '../../language/analysed-text';
import { evidenceRule, type Category } from '../../model/category';
import type { Detection, Span } from '../../model/finding';
import type { CompiledEvidence } from '../../rulebook/compiled-rule';
import { hasLetter } from '../../text/letters';
import { firstEndingAfter } from '../search-spans';
import { createScorer, type Contribution, type SentenceScore } from './scorer';
import { HashPool } from './hash-list';
import { collectFeatures, textFeatures, type Situation } from './text-features';

/** How one category stands in a text: the best sentence in which it leads, and what the model would say of it. */
export interface Assessment {
  category: Category;
  score: number;
  /** Index of that sentence. */
  sentence: number;
  detection: Detection;
}

/** An assessment for people who ask why. */
export interface EvidenceReport extends Assessment {
  /** The score from which the model speaks; null where it never does. */
  raisedFrom: number | null;
  /** What each feature adds there, strongest first. */
  contributions: Contribution[];
}

export interface Evidence {
  /**
   * What stands after the model has weighed a text: the rules' detections without those that it withholds, never an explicit one, and
   * one detection of its own for each category of which no rule's word stands and that scores high enough.
   */
  weigh(text: AnalysedText, detections: readonly Detection[], situation: Situation): { kept: Detection[]; raised: Detection[] };
  /** The scores themselves: of every category that leads in a sentence, and of each detection's category where it stands. */
  assess(text: AnalysedText, detections: readonly Detection[], situation: Situation): { best: Assessment[]; around: number[] };
  /** Every category that leads in a sentence, with what speaks for and against it. */
  report(text: AnalysedText, detections: readonly Detection[], situation: Situation): EvidenceReport[];
}

/** Prepares the model: a linear score beside the rules, and no word where a rule has spoken in words. */
export function createEvidence(weights: CompiledEvidence): Evidence {
  const scorer = createScorer(weights);
  const indexes = new Map(scorer.categories.map((category, index) => [category, index]));

  const pool = new HashPool();
  const assess: Evidence['assess'] = (text, detections, situation) => {
    pool.clear();
    const scores = scorer.score(collectFeatures(text, situation, detections, () => pool.newList()));
    return {
      best: scorer.categories.flatMap((category, index): Assessment[] => {
        const best = bestOf(scores, index);
        const detection = best === null ? null : detectionOf(category, text, best.clause);
        return best === null || detection === null ? [] : [{ category, score: best.score, sentence: best.sentence, detection }];
      }),
      around: scoresAround(detections, text, scores, indexes),
    };
  };

  const limits = new Map(weights.categories.map(({ category, raise, withhold }) => [category, { raise, withhold }]));
  return {
    assess,
    weigh(text, detections, situation) {
      const { best, around } = assess(text, detections, situation);
      const kept = detections.filter(({ grade, category }, index) => {
        const limit = limits.get(category)?.withhold ?? null;
        return grade === 'explicit' || limit === null || (around[index] ?? 0) >= limit;
      });
      return { kept, raised: raisedBeside(kept, best, (category) => limits.get(category)?.raise ?? null).map(({ detection }) => detection) };
    },
    report(text, detections, situation) {
      const features = textFeatures(text, situation, detections);
      return assess(text, detections, situation).best.map((each) => ({
        ...each, raisedFrom: limits.get(each.category)?.raise ?? null, contributions: scorer.contributions(features, each.sentence, each.category),
      }));
    },
  };
}

/** By so much more a category must be sure where another one stands already: a text seldom asks for two things. */
const SECOND = 0.5;

/**
 * What the model adds: each category of which no rule's word stands, where its score reaches its limit, the surest first.
 * @param kept the rules' detections that stand
 */
export function raisedBeside(kept: readonly Detection[], best: readonly Assessment[], limitOf: (category: Category) => number | null): Assessment[] {
  const spoken = new Set(kept.map(({ category }) => category));
  const open = best.flatMap((assessment) => {
    const limit = limitOf(assessment.category);
    return limit === null || spoken.has(assessment.category) ? [] : [{ assessment, over: assessment.score - limit }];
  });
  const raised: Assessment[] = [];
  for (const { assessment, over } of open.sort((a, b) => b.over - a.over)) {
    if (over >= (kept.length + raised.length === 0 ? 0 : SECOND)) raised.push(assessment);
  }
  return raised;
}

/**
 * Of the sentences in which a category scores higher than any other, the one where it scores highest, the first of equals;
 * null where there is none. What makes a sentence ask at all lifts every category: only the leading one is meant.
 */
function bestOf(scores: readonly SentenceScore[][], index: number): (SentenceScore & { sentence: number }) | null {
  let best: (SentenceScore & { sentence: number }) | null = null;
  scores.forEach((of, sentence) => {
    const each = of[index];
    if (each === undefined || of.some(({ score }) => score > each.score)) return;
    if (best === null || each.score > best.score) best = { ...each, sentence };
  });
  return best;
}

/**
 * For each detection the highest score of the sentences that it touches, less what its category lacks to the one that leads there: a
 * sentence that plainly asks for something else is no ground for this.
 */
function scoresAround(detections: readonly Detection[], text: AnalysedText, scores: readonly SentenceScore[][], indexes: ReadonlyMap<Category, number>): number[] {
  if (detections.length === 0) return [];
  const sentences = text.sentences.flatMap((sentence, at) => {
    const span = spanOf(text, sentence);
    return span === null ? [] : [{ ...span, at }];
  });
  return detections.map(({ category, start, end }) => {
    const index = indexes.get(category) ?? -1;
    let best = -Infinity;
    for (let next = firstEndingAfter(sentences, start); next < sentences.length; next += 1) {
      const sentence = sentences[next];
      if (sentence === undefined || sentence.start >= end) break;
      const own = scores[sentence.at]?.[index]?.score ?? -Infinity;
      const leading = Math.max(own, ...(scores[sentence.at] ?? []).map(({ score }) => score));
      best = Math.max(best, 2 * own - leading);
    }
    return best;
  });
}

/** The clause as a detection of the model's own, always `weak`: only a rule knows that something was asked in words. */
function detectionOf(category: Category, text: AnalysedText, index: number): Detection | null {
  const clause = text.clauses[index];
  const span = clause === undefined ? null : spanOf(text, clause);
  if (clause === undefined || span === null) return null;
  return { rule: evidenceRule(category), category, grade: 'weak', timing: clause.timing, ...span, quote: text.normalised.original.slice(span.start, span.end) };
}

/** Where units stand in the original, without the signs and blanks at both ends; null where there is nothing else. */
function spanOf({ units, normalised }: AnalysedText, { start, end }: { start: number; end: number }): Span | null {
  let [first, last] = [start, end - 1];
  const isBlank = (at: number) => units[at]?.entity === null && !hasLetter(units[at].surface);
  while (first < last && isBlank(first)) first += 1;
  while (last > first && isBlank(last)) last -= 1;
  const [from, to] = [units[first], units[last]];
  return from === undefined || to === undefined ? null : normalised.toOriginal(from.start, to.end);
}
