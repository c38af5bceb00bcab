import { PLATFORMS } from '../model/platform';
import { ProblemList } from './problems';
import { readRuleFiles } from './read-rule-files';
import { table } from './rules-table';
import { trustFile, type SignalStep, type Trust } from './schema/trust';

const PLATFORM = { crowdworks: 'CrowdWorks', lancers: 'Lancers' } as const;

/** The tables of `docs/badge.md` by the name of their markers, written from `rules/trust.yaml` itself. */
export async function trustTables(rulesDir: string): Promise<Record<'signals' | 'words' | 'sources', string>> {
  const problems = new ProblemList();
  const trust = (await readRuleFiles(rulesDir, 'trust.yaml', trustFile, problems))[0]?.value;
  problems.throwIfAny();
  if (trust === undefined) throw new Error('rules/trust.yaml is missing');
  return {
    signals: table(['signal', 'platform', 'group', 'counts from', 'steps, the first that holds', 'sources'], trust.signals.map((signal) => [
      `${signal.label.en} (${signal.label.ja})`, PLATFORMS.filter((each) => signal.platforms.includes(each)).map((each) => PLATFORM[each]).join(', '),
      signal.group ?? '–', signal.counted_by === undefined ? '–' : `${signal.counted_by.at_least} (${signal.counted_by.of.map((each) => `\`${each}\``).join(', else ')})`,
      signal.steps.map(told).join('; '), signal.sources.map((each) => `\`${each}\``).join(', ') || 'the page itself',
    ])),
    words: table(['group', 'words'], trust.weak_words.map(({ id, words }) => [`\`${id}\``, words.join('、')])),
    sources: table(['source', 'what it is', 'grade', 'gathered'], Object.entries(trust.sources).map(([id, { title, url, grade, seen }]: [string, Trust['sources'][string]]) => [`\`${id}\``, `[${title.en}](${url})`, grade, seen])),
  };
}

function told(step: SignalStep): string {
  const when = step.is !== undefined ? String(step.is) : step.at_most !== undefined ? `≤ ${step.at_most}` : step.at_least !== undefined ? `≥ ${step.at_least}` : 'else';
  const gives = { bad: () => `+${'points' in step ? step.points : 0}`, good: () => `good${'relief' in step && step.relief !== undefined ? `, −${step.relief}` : ''}`, few: () => 'too little to say', none: () => 'nothing' };
  return `${when}: ${gives[step.effect]()}`;
}
