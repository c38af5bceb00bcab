import type { EvidenceWeights } from '../../src/rulebook/schema/evidence';
import type { CorpusFile } from '../eval/read-corpus';
import { chooseLimits, crossValidate, learnAll } from './cross-validate';
import { hashOf, readExamples } from './examples';
import { buildTable } from './feature-table';
import { crossValidated, limitsOf } from './figures';
import { pack } from './pack';
import type { Budget } from './thresholds';
import { LARGEST_FILE, written } from './write';

/** Lower and higher costs, halved and doubled, told left-out files apart no better. */
const COST = 0.05;
/** Weights that the file may hold: what 400 KB take. */
const MOST_WEIGHTS = 170_000;

/** Told beside the budget in use, so that the choice can be seen. */
const OTHER_BUDGETS: readonly Budget[] = [{ alarmed: 0.015, price: 1 }, { alarmed: 0.04, price: 1 }];

/** Learns the model from texts. The same texts and rules give the same weights, to the last digit. */
export async function train(files: readonly CorpusFile[], told: (step: string) => void): Promise<EvidenceWeights> {
  const examples = await readExamples(files);
  const table = buildTable(examples);
  told(`${examples.length} texts, ${table.own.length} sentences, ${table.hashes.length} features`);
  const packed = pack(table, learnAll(examples, table, COST, MOST_WEIGHTS, []));
  told('learnt from all');
  const assessed = crossValidate(examples, table, COST, MOST_WEIGHTS, (names) => { told(`judged ${names.join(', ')} unseen`); });
  for (const budget of OTHER_BUDGETS) {
    const { recall = 0, precision = 0, innocents_alarmed: alarmed = 0 } = crossValidated(assessed, budget).at(-1)?.both ?? {};
    told(`with up to ${budget.alarmed * 100} % of the innocent texts alarmed: recall ${recall}, precision ${precision}, innocents alarmed ${alarmed}`);
  }
  const limits = chooseLimits(assessed);
  const weights: EvidenceWeights = {
    training: { hash: hashOf(files), texts: examples.length, files: files.map(({ name }) => name) },
    figures: crossValidated(assessed), ...packed,
    categories: packed.categories.map((each) => ({ ...each, ...limitsOf(limits, each.category) })),
  };
  const size = Buffer.byteLength(written(weights));
  if (size > LARGEST_FILE) throw new RangeError(`the weights take ${size} bytes, more than ${LARGEST_FILE}: MOST_WEIGHTS in scripts/train/train.ts is too high`);
  return weights;
}
