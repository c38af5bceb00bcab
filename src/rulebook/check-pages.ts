import type { ProblemList } from './problems';
import type { RuleFile } from './read-rule-files';
import type { PagesFile } from './schema/pages';

/** Checks that paths are regular expressions and that the addresses that are named lie on the platform's own host. */
export function checkPages(files: readonly RuleFile<PagesFile>[], problems: ProblemList): void {
  for (const { file, value } of files) {
    if (file !== `pages/${value.platform}.yaml`) problems.add(file, `ファイル名は pages/${value.platform}.yaml です`, `The file belongs at pages/${value.platform}.yaml`);
    for (const kind of new Set(value.kinds.map((each) => each.kind))) {
      if (value.parts[kind] === undefined) problems.add(file, `parts に ${kind} がありません`, `parts says nothing of ${kind}`);
    }
    for (const { path } of value.kinds) {
      if (!isExpression(path)) problems.add(file, `path「${path}」は正規表現として正しくありません`, `"${path}" is no regular expression`);
    }
    for (const [name, places] of [['never', value.never], ['matches', value.kinds.flatMap(({ matches = [] }) => matches)]] as const) {
      for (const place of places) {
        if (!place.startsWith(`https://${value.host}/`)) problems.add(file, `${name}「${place}」は ${value.host} のものではありません`, `"${place}" is not on ${value.host}`);
      }
    }
  }
}

function isExpression(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}
