import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CompiledEvidence } from './compiled-rule';
import type { ProblemList } from './problems';
import { readRuleFiles } from './read-rule-files';
import { evidenceWeights, evidenceWording } from './schema/evidence';
import { layWeights } from './weights/lay-weights';
import { decodeWeights } from './weights/weight-code';

const WEIGHTS = 'evidence/weights.json';
const TABLE = 'evidence/weights.bin';
const WORDING = 'evidence/wording.yaml';

/** The linear model as it ships: weights and words, without the figures of its training. Null where none has been trained. */
export async function readEvidence(rulesDir: string, problems: ProblemList): Promise<CompiledEvidence | null> {
  const [wording] = await readRuleFiles(rulesDir, WORDING, evidenceWording, problems);
  if (!existsSync(path.join(rulesDir, WEIGHTS))) return null;
  const parsed = evidenceWeights.safeParse(parseJson(await readFile(path.join(rulesDir, WEIGHTS), 'utf8')));
  if (!parsed.success) {
    problems.add(WEIGHTS, '重みのファイルが決まりに合いません。npm run train で作り直せます', 'The weights do not fit their schema; npm run train writes them anew');
    return null;
  }
  if (!existsSync(path.join(rulesDir, TABLE))) {
    problems.add(TABLE, 'ファイルがありません。npm run train で作れます', 'The file is missing; npm run train writes it');
    return null;
  }
  const { asking, categories } = parsed.data;
  for (const { category, raise } of categories) {
    if (raise !== null && wording?.value.categories[category] === undefined) {
      problems.add(WORDING, `「${category}」の文面がありません`, `There are no words for "${category}"`);
    }
  }
  try {
    const table = layWeights(decodeWeights(await readFile(path.join(rulesDir, TABLE))));
    return { asking, categories, table, wording: wording?.value.categories ?? {} };
  } catch {
    problems.add(TABLE, 'ファイルが壊れています。npm run train で作り直せます', 'The file is damaged; npm run train writes it anew');
    return null;
  }
}

/** What is no JSON fits no schema either. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
