import type { EvidenceWeights } from '../../src/rulebook/schema/evidence';
import type { CorpusFile } from '../eval/read-corpus';
import { chooseLimits, crossValidate, learnAll } from './cross-validate';
import { hashOf, readExamples } from './examples';
import { buildTable } from './feature-table';
import { crossValidated, limitsOf } from './figures';
import type { Penalty } from './logistic';
import { pack } from './pack';
import type { Budget } from './thresholds';
import { LARGEST_FILE, written } from './write';

/** Found by cross-validation: less L1 ranks no better and makes the file larger, less L2 ranks worse. */
const PENALTY: Penalty = { l1: 0.1, l2: 1 };

/** Told beside the budget in use, so that the choice can be seen. */
const OTHER_BUDGETS: readonly Budget[] = [{ alarmed: 0.01, price: 10 }, { alarmed: 0.02, price: 2 }, { alarmed: 0.04, price: 1 }];

/** Learns the model from texts. The same texts and rules give the same weights, to the last digit. */
export async function train(files: readonly CorpusFile[], told: (step: string) => void): Promise<EvidenceWeights> {
  const examples = await readExamples(files);
  const table = buildTable(examples);
  told(`${examples.length} texts, ${table.rows} sentences, ${table.names.length} features`);
  const assessed = crossValidate(examples, table, PENALTY, (names) => { told(`judged ${names.join(', ')} unseen`); });
  const limits = chooseLimits(assessed);
  const figures = crossValidated(assessed);
  for (const budget of OTHER_BUDGETS) {
    const { recall = 0, precision = 0, innocents_alarmed: alarmed = 0 } = crossValidated(assessed, budget).at(-1)?.both ?? {};
    told(`at ${budget.price} hit(s) for a false alarm, up to ${budget.alarmed * 100} % of the innocent texts: recall ${recall}, precision ${precision}, innocents alarmed ${alarmed}`);
  }
  const models = learnAll(examples, table, PENALTY, []);
  told('learnt from all');
  const training = { hash: hashOf(files), texts: examples.length, files: files.map(({ name }) => name) };
  for (let smallest = 0; ; smallest += 0.01) {
    const { categories, features } = pack(table.names, models, smallest);
    const limited = categories.map((each) => ({ ...each, ...limitsOf(limits, each.category) }));
    const weights = { training, figures, categories: limited, features };
    if (Buffer.byteLength(written(weights)) <= LARGEST_FILE) return weights;
  }
}
