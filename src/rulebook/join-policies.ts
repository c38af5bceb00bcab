import type { ProblemList } from './problems';
import type { RuleFile } from './read-rule-files';
import type { PolicyFile } from './schema/policy';

/** The policies of the platforms, each joined from its files. `file` names the folder. What two files of a platform both say is a problem. */
export function joinPolicies(files: readonly RuleFile<PolicyFile>[], problems: ProblemList): RuleFile<PolicyFile>[] {
  const joined = new Map<string, RuleFile<PolicyFile>>();
  for (const { file, value } of files) {
    const { platform, bases, verdicts } = value;
    if (!file.startsWith(`policy/${platform}/`)) problems.add(file, `ファイルの場所は policy/${platform}/ です`, `The file belongs into policy/${platform}/`);
    const policy = joined.get(platform) ?? { file: `policy/${platform}/`, value: { platform, bases: {}, verdicts: {} } };
    for (const name of [...Object.keys(bases).filter((id) => id in policy.value.bases), ...Object.keys(verdicts).filter((id) => id in policy.value.verdicts)]) {
      problems.add(file, `「${name}」は同じサイトの別のファイルにもあります`, `"${name}" is also in another file of the platform`);
    }
    joined.set(platform, { ...policy, value: { platform, bases: { ...policy.value.bases, ...bases }, verdicts: { ...policy.value.verdicts, ...verdicts } } });
  }
  return [...joined.values()];
}
