import type { EvidenceWeights } from '../../src/rulebook/schema/evidence';
import type { CorpusFile } from '../eval/read-corpus';
import { chooseLimits, crossValidate, learnAll } from './cross-validate';
import { hashOf, readExamples } from './examples';
import { buildTable } from './feature-table';
import { crossValidated, limitsOf } from './figures';
import type { Penalty } from './logistic';
import { pack } from './pack';
import { LARGEST_FILE, written } from './write';

/** Found by cross-validation: less L1 ranks no better and makes the file larger, less L2 ranks worse. */
const PENALTY: Penalty = { l1: 0.1, l2: 1 };

/** Shares of innocent texts to alarm that are told beside the one in use, so that the choice can be seen. */
const OTHER_SHARES = [0.005, 0.02, 0.04];

/** Learns the model from texts. The same texts and rules give the same weights, to the last digit. */
export async function train(files: readonly CorpusFile[], told: (step: string) => void): Promise<EvidenceWeights> {
  const examples = await readExamples(files);
  const table = buildTable(examples);
  told(`${examples.length} texts, ${table.rows} sentences, ${table.names.length} features`);
  const assessed = crossValidate(examples, table, PENALTY, (names) => { told(`judged ${names.join(', ')} unseen`); });
  const limits = chooseLimits(assessed);
  const figures = crossValidated(assessed);
  for (const alarmedShare of OTHER_SHARES) {
    const all = crossValidated(assessed, alarmedShare).at(-1);
    told(`with ${alarmedShare * 100} % of the innocent texts to alarm: recall ${all?.both.recall ?? 0}, precision ${all?.both.precision ?? 0}, innocents alarmed ${all?.both.innocents_alarmed ?? 0}`);
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
