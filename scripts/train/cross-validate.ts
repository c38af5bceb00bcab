import { createEvidence, type Assessment } from '../../src/engine/evidence';
import { CATEGORIES, type Category } from '../../src/model/category';
import { learnCategory } from './category-model';
import { isRaised, type Example } from './examples';
import type { FeatureTable } from './feature-table';
import type { Penalty } from './logistic';
import { pack } from './pack';
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

/** Beside those that the rules alarm, and dear enough for four of five alarms of the model to be right. */
export const BUDGET: Budget = { alarmed: 0.01, price: 4 };
/** So many times a share of the files is left out; more would take as many times as long. */
const FOLDS = 6;

/** Learns every category from the examples whose file is not left out. */
export function learnAll(examples: readonly Example[], table: FeatureTable, penalty: Penalty, leftOut: readonly string[]) {
  return new Map(CATEGORIES.map((category) => [category, learnCategory(category, examples, table, penalty, (index) => !leftOut.includes(examples[index]?.file ?? ''))]));
}

/** Each file judged by a model that was learnt without it, exactly as the product would judge. */
export function crossValidate(examples: readonly Example[], table: FeatureTable, penalty: Penalty, done: (files: readonly string[]) => void): Assessed[] {
  const names = [...new Set(examples.map(({ file }) => file))];
  return Array.from({ length: Math.min(FOLDS, names.length) }, (_, fold) => names.filter((_name, index) => index % FOLDS === fold)).flatMap((files) => {
    const evidence = createEvidence({ ...pack(table.names, learnAll(examples, table, penalty, files)), wording: {} });
    const assessed = examples.filter((example) => files.includes(example.file)).map((example): Assessed => {
      const { text, detections, item } = example;
      const { best, around } = evidence.assess(text, detections, item.sender);
      return { example, around, beside: best, alone: evidence.assess(text, [], item.sender).best };
    });
    done(files);
    return assessed;
  });
}

/** The limits that do best on texts of which the model has not seen the writer. */
export function chooseLimits(assessed: readonly Assessed[], budget = BUDGET): Limits {
  const innocents = assessed.filter(({ example: { item } }) => item.labels.length + item.also_ok.length === 0).length;
  const raise = chooseRaise(new Map(CATEGORIES.map((category) => [category, assessed.flatMap((each, index) => raiseCandidate(each, index, category))])), innocents, budget);
  return new Map(CATEGORIES.map((category) => [category, {
    raise: raise.get(category) ?? null,
    withhold: bestWithhold(assessed.flatMap((each, index) => withholdCandidates(each, index, category))),
  }]));
}

function outcomeOf({ item }: Example, category: Category): Candidate['outcome'] {
  if (item.labels.includes(category)) return 'hit';
  return item.also_ok.includes(category) ? 'neither' : 'false alarm';
}

const isInnocent = ({ item }: Example) => item.labels.length + item.also_ok.length === 0;

function raiseCandidate({ example, beside }: Assessed, text: number, category: Category): Candidate[] {
  const each = beside.find((assessment) => assessment.category === category);
  const { item, detections, passes } = example;
  if (each === undefined || !passes || detections.some((detection) => detection.category === category) || !isRaised(each.detection, item)) return [];
  const isFoundAlready = detections.some((detection) => item.labels.includes(detection.category) && isRaised(detection, item));
  const outcome = outcomeOf(example, category);
  return [{ score: each.score, text, innocent: isInnocent(example), outcome: outcome === 'hit' && isFoundAlready ? 'neither' : outcome }];
}

function withholdCandidates({ example, around }: Assessed, text: number, category: Category): Candidate[] {
  return example.detections.flatMap((detection, index) => {
    if (detection.category !== category || detection.grade === 'explicit' || !isRaised(detection, example.item)) return [];
    return [{ score: around[index] ?? 0, text, innocent: isInnocent(example), outcome: outcomeOf(example, category) }];
  });
}
