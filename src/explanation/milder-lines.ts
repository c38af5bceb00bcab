import type { Change, Explanation, Outcome } from '../model/explanation';
import type { Severity } from '../model/severity';
import { moodKey, positionKey, severityKey, timingSaidKey } from '../ui/wording';
import { asQuoted, eitherOf, type WordTeller } from './name-words';

/** More kinds of sentence than these in one line are a list that nobody reads. */
const MOST_NAMED = 4;

/**
 * What would have made a finding milder, a line for each kind of change and outcome: nothing shown first. Nothing is said of
 * changes that would change nothing.
 */
export function milderLines({ milder, innocent }: Explanation, teller: WordTeller): string[] {
  const { wording: { say }, language } = teller;
  const outcomes = [...new Set(milder.map(({ severity }) => severity))].sort((a, b) => Number(a !== null) - Number(b !== null));
  const lines = outcomes.flatMap((severity) => conditionsOf(milder.filter((each) => each.severity === severity), teller).map((when) => outcomeLine(when, severity, teller)));
  return [...lines, ...innocent.map(({ why, example }) => say('explain_innocent', asQuoted(example), why[language]))];
}

function outcomeLine(when: string, severity: Severity | null, { wording: { say } }: WordTeller): string {
  return severity === null ? say('explain_nothing_shown', when) : say('explain_less_shown', when, say(severityKey(severity)));
}

/** The conditions under which one outcome would come about, one for each kind of change. */
function conditionsOf(milder: readonly Outcome[], { wording: { say }, language }: WordTeller): string[] {
  const changes = milder.map(({ change }) => change);
  const moods = only(changes, 'mood').slice(0, MOST_NAMED).map((mood) => say(moodKey(mood)));
  // Words of somebody else's are a kind of sentence, too: said once.
  const positions = only(changes, 'position').filter((position) => position !== 'quoted').map((position) => say(positionKey(position)));
  const timings = only(changes, 'timing').map((timing) => say(timingSaidKey(timing)));
  return [
    ...(moods.length === 0 ? [] : [say('explain_when_mood', eitherOf(moods, language))]),
    ...(positions.length === 0 ? [] : [say('explain_when_position', eitherOf(positions, language))]),
    ...(timings.length === 0 ? [] : [say('explain_when_timing', eitherOf(timings, language))]),
    ...(only(changes, 'stage').length === 0 ? [] : [say('explain_when_escrow_paid')]),
    ...(only(changes, 'approval').length === 0 ? [] : [say('explain_when_approved')]),
  ];
}

type Kinds = Change extends infer Each ? (Each extends Each ? keyof Each : never) : never;

function only<K extends Kinds>(changes: readonly Change[], kind: K): Extract<Change, Record<K, unknown>>[K][] {
  return changes.flatMap((change) => (kind in change ? [(change as Extract<Change, Record<K, unknown>>)[kind]] : []));
}
