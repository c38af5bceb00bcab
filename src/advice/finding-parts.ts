import type { Finding } from '../model/finding';
import type { Part } from '../model/note';
import type { StageReading } from '../model/stage';
import { stageKey } from '../ui/wording';
import { PANEL, sourceParts, type Teller } from './teller';

/** Findings of which the same is to be said: they differ in their words alone. */
export function groupAlike(findings: readonly Finding[]): (readonly [Finding, ...Finding[]])[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const { category, severity, why, advice, basis, quote } = finding;
    // A claim stands beside what the page says.
    const said = JSON.stringify([category, severity, why.ja, advice.ja, basis.url, category === 'fake_contract' && quote]);
    const group = groups.get(said);
    if (group === undefined) groups.set(said, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

/**
 * What is to be said of findings alike: their quotes, why they matter at this stage, what to do, and the basis with its age.
 * @param askWhy the button for the explanation of one, where there are several to explain
 */
export function findingParts([finding, ...others]: readonly [Finding, ...Finding[]], stage: StageReading, teller: Teller, askWhy: ((finding: Finding) => Part) | null): Part[] {
  const { say } = teller;
  const claim = finding.category === 'fake_contract';
  const row = (label: string, ...content: Part[]): Part[] => [['dt', {}, label], ['dd', {}, ...content]];
  const quote = (one: Finding): Part[] => [
    ['div', { class: 'line' },
      ...(claim ? [] : [['blockquote', { 'aria-label': say('note_quote') }, quoted(one.quote)] as const]),
      ...(askWhy === null ? [] : [askWhy(one)])],
    ...(askWhy === null ? [] : [PANEL]),
  ];
  return [
    ...[finding, ...others].flatMap(quote),
    ['dl', {},
      ...(claim ? [...row(say('note_said'), quoted(finding.quote)), ...row(say(`note_said_${stage.source}`), ...stageParts(stage, teller))] : []),
      ...row(say('note_why'), teller.in(finding.why)),
      ...row(say('note_next'), teller.in(finding.advice)),
      ...row(say('note_source'), ...sourceParts(finding.basis, teller))],
  ];
}

const quoted = (words: string): Part => ['bdi', { lang: 'ja' }, words];

/** What the page says of the contract, for the claim above it. */
function stageParts({ value, evidence, at }: StageReading, { say }: Teller): Part[] {
  const day = at === undefined ? null : new Date(at).toLocaleDateString(say('language'), { month: 'long', day: 'numeric' });
  return [say(stageKey(value)), ...(evidence === null ? [] : [quoted(evidence)]), ...(day === null ? [] : [say('note_said_on', day)])];
}
