import type { EvidenceWeights } from '../../src/rulebook/schema/evidence';
import type { CorpusFile } from '../eval/read-corpus';
import { chooseLimits, crossValidate, learnAll } from './cross-validate';
import { hashOf, readExamples } from './examples';
import { buildTable } from './feature-table';
import { crossValidated, limitsOf } from './figures';
import { pack, type Packed } from './pack';
import type { Budget } from './thresholds';
import { LARGEST, sizeOf, written } from './write';

/** Lower and higher costs, halved and doubled, told left-out files apart no better. */
const COST = 0.02;
/** Weights that the file may hold: what 400 KB take. */
const MOST_WEIGHTS = 266_000;
/** Bytes that each file's figures take at most. */
const FIGURES = 220;

/** The weights with their table, and where they come from. */
export type Trained = Omit<EvidenceWeights, 'features'> & Packed;

/** Told beside the budget in use, so that the choice can be seen. */
const OTHER_BUDGETS: readonly Budget[] = [0.015, 0.02, 0.025, 0.035, 0.05].map((alarmed) => ({ alarmed, price: 0.6 }));

/** Learns the model from texts. The same texts and rules give the same weights, to the last digit. */
export async function train(files: readonly CorpusFile[], told: (step: string) => void): Promise<Trained> {
  const examples = await readExamples(files);
  const table = buildTable(examples);
  told(`${examples.length} texts, ${table.own.length} sentences, ${table.hashes.length} features`);
  const packed = pack(table, await learnAll(examples, table, COST, MOST_WEIGHTS, []));
  const expected = sizeOf(written({ training: { hash: '', texts: 0, files: [] }, figures: [], ...packed })) + FIGURES * files.length;
  if (expected > LARGEST) throw new RangeError(`the weights would take ${expected} bytes, more than ${LARGEST}: MOST_WEIGHTS in scripts/train/train.ts is too high`);
  told(`learnt from all: ${expected} bytes`);
  const assessed = await crossValidate(examples, table, COST, MOST_WEIGHTS, (names) => { told(`judged ${names.join(', ')} unseen`); });
  for (const budget of OTHER_BUDGETS) {
    const { recall = 0, precision = 0, innocents_alarmed: alarmed = 0 } = crossValidated(assessed, budget).at(-1)?.both ?? {};
    told(`with up to ${budget.alarmed * 100} % of the innocent texts alarmed: recall ${recall}, precision ${precision}, innocents alarmed ${alarmed}`);
  }
  const limits = chooseLimits(assessed);
  const weights: Trained = {
    training: { hash: hashOf(files), texts: examples.length, files: files.map(({ name }) => name) },
    figures: crossValidated(assessed), ...packed,
    categories: packed.categories.map((each) => ({ ...each, ...limitsOf(limits, each.category) })),
  };
  return weights;
}
