import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import * as z from 'zod';
import type { ProblemList } from './problems';

/** A rule file that its schema accepted. `file` is relative to the folder of rules, with `/`. */
export interface RuleFile<T> { file: string; value: T }

/**
 * Reads every YAML file at or under `place` (a file or a folder, relative to `rulesDir`), in the order of their names.
 * What does not parse becomes a problem and is left out. A place that is not there gives none.
 * @param except a file to leave out, which has a schema of its own
 */
export async function readRuleFiles<S extends z.ZodType>(
  rulesDir: string, place: string, schema: S, problems: ProblemList, except?: string,
): Promise<RuleFile<z.infer<S>>[]> {
  const files: RuleFile<z.infer<S>>[] = [];
  for (const file of (await listYaml(rulesDir, place)).filter((name) => name !== except)) {
    const document = parseDocument(await readFile(path.join(rulesDir, file), 'utf8'), { uniqueKeys: true });
    const fault = document.errors[0];
    if (fault !== undefined) {
      problems.add(file, `YAMLとして読めません: ${fault.message}`, `Not valid YAML: ${fault.message}`);
      continue;
    }
    const parsed = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
    if (parsed.success) files.push({ file, value: parsed.data });
    else for (const issue of parsed.error.issues) reportIssue(file, issue, problems);
  }
  return files;
}

async function listYaml(rulesDir: string, place: string): Promise<string[]> {
  const full = path.join(rulesDir, place);
  if (!existsSync(full)) return [];
  if (place.endsWith('.yaml')) return [place];
  const entries = await readdir(full, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => path.relative(rulesDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

function reportIssue(file: string, issue: z.core.$ZodIssue, problems: ProblemList): void {
  const where = issue.path.map(String).join('.') || '(top)';
  problems.add(file, `「${where}」が決まりに合いません: ${issue.message}`, `"${where}" does not fit the schema: ${issue.message}`);
}
