import { setImmediate } from 'node:timers/promises';
import { createEvidence, type Assessment } from '../../src/engine/evidence';
import { CATEGORIES, type Category } from '../../src/model/category';
import type { Detection } from '../../src/model/finding';
import { learnQuestion, type Question } from './category-model';
import { isRaised, situationOf, type Example } from './examples';
import type { FeatureTable } from './feature-table';
import type { LinearModel } from './margin-learner';
import { pack, QUESTIONS, weightiest, type Models } from './pack';
import { RULE_TEXTS } from './rule-texts';
import { bestWithhold, chooseRaise, type Budget, type Candidate } from './thresholds';

/** What a model that has not seen the text's writer says of it. */
export interface Assessed {
  example: Example;
  /** Every category beside the rules, and without any rule's word. */
  beside: Assessment[];
  alone: Assessment[];
  /** The score of each of the rules' detections, where it stands. */
  around: number[];
}

/** From which score on the model raises a category, and below which it withholds a weak detection. */
export type Limits = ReadonlyMap<Category, { raise: number | null; withhold: number | null }>;

/** What the whole product may alarm of the innocent texts, rules and model together, and the least that a false alarm must bring. */
export const BUDGET: Budget = { alarmed: 0.02, price: 1 };
/** So many times a share of the files is left out; more would take as many times as long. */
const FOLDS = 6;

/**
 * Learns every question from the examples whose file is not left out: once from all features, and once more from those whose
 * weights move most scores. Between two questions the process may be ended by a signal.
 * @param most weights that are kept
 */
export async function learnAll(examples: readonly Example[], table: FeatureTable, cost: number, most: number, leftOut: readonly string[]): Promise<Models> {
  const isLearnt = (index: number) => !leftOut.includes(examples[index]?.file ?? '');
  const learnEach = async (usable?: ReadonlyMap<Question, Uint8Array>): Promise<Models> => {
    const models = new Map<Question, LinearModel>();
    for (const question of QUESTIONS) {
      models.set(question, learnQuestion(question, examples, table, cost, isLearnt, usable?.get(question)));
      await setImmediate();
    }
    return models;
  };
  return learnEach(weightiest(table, await learnEach(), most));
}

/**
 * Each file but the rules' own examples judged by a model that was learnt without it, exactly as the product would judge.
 * @param most weights that are kept
 */
export async function crossValidate(examples: readonly Example[], table: FeatureTable, cost: number, most: number, done: (files: readonly string[]) => void): Promise<Assessed[]> {
  const names = [...new Set(examples.map(({ file }) => file))].filter((name) => name !== RULE_TEXTS);
  const assessed: Assessed[] = [];
  for (let fold = 0; fold < Math.min(FOLDS, names.length); fold += 1) {
    const files = names.filter((_name, index) => index % FOLDS === fold);
    const evidence = createEvidence({ ...pack(table, await learnAll(examples, table, cost, most, files)), wording: {} });
    for (const example of examples) {
      if (!files.includes(example.file)) continue;
      const { text, detections, item } = example;
      const { best, around } = evidence.assess(text, detections, situationOf(item));
      assessed.push({ example, around, beside: best, alone: evidence.assess(text, [], situationOf(item)).best });
    }
    done(files);
  }
  return assessed;
}

/** The limits that do best on texts of which the model has not seen the writer: first what is withheld, then what is raised beside the rest. */
export function chooseLimits(assessed: readonly Assessed[], budget = BUDGET): Limits {
  const withhold = new Map(CATEGORIES.map((category) => [category, bestWithhold(assessed.flatMap((each, index) => withholdCandidates(each, index, category)))]));
  const standing = assessed.map(({ example: { detections }, around }) =>
    detections.filter(({ grade, category }, index) => grade === 'explicit' || (around[index] ?? 0) >= (withhold.get(category) ?? -Infinity)));
  const innocent = assessed.map(({ example: { item } }) => item.labels.length + item.also_ok.length === 0);
  const alarmed = new Set(assessed.flatMap(({ example: { item } }, index) => (innocent[index] === true && (standing[index] ?? []).some((detection) => isRaised(detection, item)) ? [index] : [])));
  const candidates = new Map(CATEGORIES.map((category) => [category, assessed.flatMap((each, index) => raiseCandidate(each, index, category, standing[index] ?? []))]));
  const raise = chooseRaise(candidates, { innocents: innocent.filter(Boolean).length, alarmed }, budget);
  return new Map(CATEGORIES.map((category) => [category, { raise: raise.get(category) ?? null, withhold: withhold.get(category) ?? null }]));
}

function outcomeOf({ item }: Example, category: Category): Candidate['outcome'] {
  if (item.labels.includes(category)) return 'hit';
  return item.also_ok.includes(category) ? 'neither' : 'false alarm';
}

const isInnocent = ({ item }: Example) => item.labels.length + item.also_ok.length === 0;

function raiseCandidate({ example, beside }: Assessed, text: number, category: Category, standing: readonly Detection[]): Candidate[] {
  const each = beside.find((assessment) => assessment.category === category);
  const { item, passes } = example;
  if (each === undefined || !passes || standing.some((detection) => detection.category === category) || !isRaised(each.detection, item)) return [];
  const isFoundAlready = standing.some((detection) => item.labels.includes(detection.category) && isRaised(detection, item));
  const outcome = outcomeOf(example, category);
  return [{ score: each.score, text, innocent: isInnocent(example), outcome: outcome === 'hit' && isFoundAlready ? 'neither' : outcome }];
}

function withholdCandidates({ example, around }: Assessed, text: number, category: Category): Candidate[] {
  return example.detections.flatMap((detection, index) => {
    if (detection.category !== category || detection.grade === 'explicit' || !isRaised(detection, example.item)) return [];
    return [{ score: around[index] ?? 0, text, innocent: isInnocent(example), outcome: outcomeOf(example, category) }];
  });
}
