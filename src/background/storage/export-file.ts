import * as z from 'zod/mini';
import type { ImportProblem } from '../../model/stored';
import { problemsOf } from './import-problems';
import { moment } from './stored-kind';
import { MANIES, SINGLES, valuesOf } from './stored-parts';

/** What says that a file is one of ours, and in which shape it is. */
const FORMAT = 'keiyaku-guard';
const VERSION = 1;

const group = z.record(z.string(), z.unknown());

const file = z.strictObject({
  format: z.literal(FORMAT),
  v: z.literal(VERSION),
  /** When it was written, and by which version of the product. */
  exportedAt: moment,
  product: z.string(),
  ...Object.fromEntries(SINGLES.map(({ part }) => [part, z.optional(z.unknown())])),
  ...Object.fromEntries(MANIES.map(({ part }) => [part, z.optional(group)])),
});

/** Everything that is stored as the text of one file: each value as it lies on the disk, with its version. */
export function writeExport(raw: Readonly<Record<string, unknown>>, exportedAt: string, product: string): string {
  return `${JSON.stringify({
    format: FORMAT, v: VERSION, exportedAt, product,
    ...Object.fromEntries(SINGLES.filter(({ key }) => raw[key] !== undefined).map(({ part, key }) => [part, raw[key]])),
    ...Object.fromEntries(MANIES.map((many) => [many.part, Object.fromEntries(valuesOf(many, raw))])),
  }, null, 2)}\n`;
}

/** The values of a file by the keys under which they are stored, or everything that is wrong with it. */
export function readExport(text: string): { values: Record<string, unknown> } | { problems: ImportProblem[] } {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    return { problems: [{ what: 'no_json', line: lineOf(error, text) }] };
  }
  if (typeof content !== 'object' || content === null || !('format' in content) || content.format !== FORMAT) return { problems: [{ what: 'no_export' }] };
  const whole = file.safeParse(content);
  if (!whole.success) return { problems: problemsOf(whole.error.issues, content, []) };

  const parts = content as Record<string, unknown>;
  const problems: ImportProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const { part, key, kind } of SINGLES) {
    if (parts[part] === undefined) continue;
    problems.push(...problemsOf(kind.issues(parts[part]), parts[part], [part]));
    values[key] = parts[part];
  }
  for (const { part, prefix, name, kind } of MANIES) {
    for (const [each, value] of Object.entries(parts[part] ?? {})) {
      if (!name.test(each)) problems.push({ what: 'unknown_key', path: [part, each] });
      else if (kind !== null) problems.push(...problemsOf(kind.issues(value), value, [part, each]));
      values[prefix + each] = value;
    }
  }
  return problems.length > 0 ? { problems } : { values };
}

/** The line at which the browser gave up, from 1; null where it does not say. */
function lineOf(error: unknown, text: string): number | null {
  const said = String(error);
  const line = /line (\d+)/u.exec(said)?.[1];
  const position = /position (\d+)/u.exec(said)?.[1];
  if (line !== undefined) return Number(line);
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length;
  return /end of (?:JSON input|data)/u.test(said) ? text.split('\n').length : null;
}
