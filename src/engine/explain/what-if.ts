import type { AnalysedText } from '../../language/analysed-text';
import type { Change, Outcome } from '../../model/explanation';
import type { Detection, Finding, Span, Timing } from '../../model/finding';
import type { Mood } from '../../model/grammar';
import type { JudgementContext } from '../../model/judgement';
import { compareSeverity, type Severity } from '../../model/severity';
import type { Judge } from '../judge-read-text';
import type { UnitSpan } from '../match-sequence';

/** What a writer may do instead of asking, the plainest first. */
const OTHER_MOODS: readonly Mood[] = ['refusal', 'quotation', 'report', 'condition', 'question', 'statement', 'offer'];
/** Where a word may stand without being what the sentence is about. */
const OTHER_POSITIONS = ['work_subject', 'adnominal', 'quoted'] as const;
const LATER = ['after_contract', 'after_escrow', 'after_approval'] as const;

/** The passage at which things are tried: how it was read, its clauses, and its units that name something. */
export interface Passage { mood: Mood; timing: Timing; clauses: ReadonlySet<number>; things: readonly number[] }

/** What was found in the text as it stands. */
export interface Found { detections: readonly Detection[]; findings: readonly Finding[] }

/**
 * What would have made a finding milder. Each change is put into the reading, or into the situation, by itself, and the
 * rules, the model and the policy judge anew: what is told is tried, not guessed. Rules are asked again only in the sentences
 * that the passage touches, for none reaches beyond its own.
 */
export function milderOutcomes(text: AnalysedText, context: JudgementContext, finding: Finding, passage: Passage, { detections, findings }: Found, judge: Judge): Outcome[] {
  const stretch = sentencesOf(text, passage);
  const span = spanOf(text, stretch);
  const elsewhere = detections.filter((each) => !overlap(each, span));
  const before = new Set(findings.map(nameOf));
  return changesFor(context, passage).flatMap((change): Outcome[] => {
    const changed = changedText(text, passage, change);
    const situation = changedContext(context, change);
    const found = changed === text ? detections : [...elsewhere, ...judge.detect(changed, situation, stretch)].sort((a, b) => a.start - b.start || a.end - b.end);
    const left = judge.judgeFound(changed, found, situation).filter((other) => other.category === finding.category && (overlap(other, finding) || !before.has(nameOf(other))));
    const severity = left.reduce<Severity | null>((worst, other) => (worst === null || compareSeverity(other.severity, worst) < 0 ? other.severity : worst), null);
    return severity === null || compareSeverity(severity, finding.severity) > 0 ? [{ change, severity }] : [];
  });
}

const nameOf = ({ rule, start, end }: Finding): string => `${rule}:${start}:${end}`;
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function sentencesOf({ clauses, sentences }: AnalysedText, passage: Passage): UnitSpan {
  const touched = [...passage.clauses].flatMap((index) => sentences[clauses[index]?.sentence ?? -1] ?? []);
  return { start: Math.min(...touched.map(({ start }) => start)), end: Math.max(...touched.map(({ end }) => end)) };
}

function spanOf({ units, normalised }: AnalysedText, { start, end }: UnitSpan): Span {
  return normalised.toOriginal(units[start]?.start ?? 0, units[end - 1]?.end ?? 0);
}

function changesFor({ kind, platform, stage, approval }: JudgementContext, { mood, timing, things }: Passage): Change[] {
  return [
    ...OTHER_MOODS.filter((each) => each !== mood).map((each) => ({ mood: each })),
    ...(things.length === 0 ? [] : OTHER_POSITIONS.map((position) => ({ position }))),
    ...LATER.filter((each) => each !== timing).map((each) => ({ timing: each })),
    // A post is before any contract, and nobody applies for contact outside before there is a thread.
    ...(kind === 'message' && stage !== 'funded' ? [{ stage: 'funded' as const }] : []),
    ...(kind === 'message' && platform === 'crowdworks' && approval !== 'approved' ? [{ approval: 'approved' as const }] : []),
  ];
}

function changedText(text: AnalysedText, { clauses, things }: Passage, change: Change): AnalysedText {
  if ('mood' in change || 'timing' in change) return { ...text, clauses: text.clauses.map((clause, index) => (clauses.has(index) ? { ...clause, ...change } : clause)) };
  if (!('position' in change)) return text;
  const units = [...text.units];
  for (const index of things) {
    const unit = units[index];
    if (unit !== undefined) units[index] = { ...unit, ...change };
  }
  return { ...text, units };
}

function changedContext(context: JudgementContext, change: Change): JudgementContext {
  return 'stage' in change || 'approval' in change ? { ...context, ...change } : context;
}
