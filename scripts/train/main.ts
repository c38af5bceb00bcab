import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { evidenceWeights, type EvidenceWeights } from '../../src/rulebook/schema/evidence';
import { joinedBatches, jsonlFiles, readBatches, readItems, type CorpusFile } from '../eval/read-corpus';
import { hashOf } from './examples';
import { readRuleTexts } from './rule-texts';
import { train } from './train';
import { sizeOf, written } from './write';

const TARGET = 'rules/evidence/weights.json';
const TABLE = 'rules/evidence/weights.bin';

/** The texts that may be learnt from: the rules' own examples, those of `training/`, and the batches that have joined. */
async function readTraining(root: string): Promise<CorpusFile[]> {
  const corpus = path.join(root, 'tests/corpus');
  const batches = joinedBatches(corpus);
  return [
    await readRuleTexts(path.join(root, 'rules')),
    ...jsonlFiles(path.join(corpus, 'training')).map((file) => ({ name: path.basename(file), items: readItems(file) })),
    ...(batches.length === 0 ? [] : readBatches(path.join(corpus, 'batches'), batches)),
  ];
}

/** Runs `npm run train` and gives its exit code; with `--check` it only says whether the weights were learnt from the training set as it is now. */
export async function main(args: readonly string[], root: string): Promise<number> {
  const files = await readTraining(root);
  if (args.includes('--check')) return check(files, path.join(root, TARGET));
  const began = performance.now();
  const weights = await train(files, (step) => { console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${step}`); });
  const result = written(weights);
  writeFileSync(path.join(root, TARGET), result.json);
  writeFileSync(path.join(root, TABLE), result.table);
  console.log(`\n${told(weights)}\n\n${TARGET} and ${TABLE}: ${weights.features.length} features, ${(sizeOf(result) / 1000).toFixed(0)} KB`);
  return 0;
}

function check(files: readonly CorpusFile[], target: string): number {
  const { training } = evidenceWeights.parse(JSON.parse(readFileSync(target, 'utf8')));
  const isCurrent = training.hash === hashOf(files);
  console.log(isCurrent ? `the weights were learnt from these ${training.texts} texts` : `the weights were learnt from ${training.texts} other texts (${training.files.join(', ')}): npm run train learns them anew`);
  return isCurrent ? 0 : 1;
}

function told({ figures, categories }: Pick<EvidenceWeights, 'figures' | 'categories'>): string {
  const cell = ({ recall, precision, innocents_alarmed: alarmed }: EvidenceWeights['figures'][number]['rules']) =>
    [recall, precision, alarmed].map((value) => value.toFixed(3)).join(' / ').padStart(24);
  return [
    `${'cross-validated'.padEnd(32)}${['rules alone', 'model alone', 'both'].map((word) => word.padStart(24)).join('')}   (recall / precision / innocents alarmed)`,
    ...figures.map(({ file, texts, rules, model, both }) => `${file.padEnd(26)}${String(texts).padStart(6)}${cell(rules)}${cell(model)}${cell(both)}`),
    '',
    ...categories.map(({ category, raise, withhold }) => `${category.padEnd(26)} raised from ${raise?.toFixed(2) ?? '–'}, a weak detection withheld below ${withhold?.toFixed(2) ?? '–'}`),
  ].join('\n');
}
