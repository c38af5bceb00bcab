import type { AnalysedText, Clause } from '../../language/analysed-text';
import type { Explanation, NamedWord } from '../../model/explanation';
import type { Finding, Span, Timing } from '../../model/finding';
import type { JudgementContext } from '../../model/judgement';
import type { CompiledRule } from '../../rulebook/compiled-rule';
import type { Judge } from '../judge-read-text';
import { innocentReadings } from './innocent-readings';
import { nameUnit } from './named-word';
import { readByRule } from './rule-words';
import { milderOutcomes } from './what-if';
import { weighWords } from './word-weights';

/** What a finding is known by in its text. */
export type FindingName = Pick<Finding, 'rule' | 'start' | 'end'>;

interface Parts {
  rules: readonly CompiledRule[];
  judge: Judge;
  /** Reads and judges another text: an example of a rule's. */
  judgeText: (text: string, context: JudgementContext) => Finding[];
}

type Spoken = Pick<Explanation, 'by' | 'words' | 'beside' | 'alsoMet' | 'genre' | 'innocent'> & { clause: Clause; things: readonly number[] };

/** Tells of one finding why it stands. Nothing is kept from the judgement: the text is looked at anew. */
export function createExplainer({ rules, judge, judgeText }: Parts): (text: AnalysedText, context: JudgementContext, name: FindingName) => Explanation | null {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));

  const speakingRule = (rule: CompiledRule, text: AnalysedText, context: JudgementContext, finding: Finding): Spoken | null => {
    const reading = readByRule(rule, text, finding);
    if (reading === null) return null;
    const isInnocent = (example: string) => judgeText(example, context).every(({ category }) => category !== rule.category);
    return {
      by: { rule: rule.id, grade: rule.grade }, words: reading.words, beside: [], alsoMet: [], genre: null,
      innocent: innocentReadings(rule, text, isInnocent), clause: reading.match.clause, things: reading.things,
    };
  };

  const speakingModel = (text: AnalysedText, context: JudgementContext, finding: Finding): Spoken | null => {
    const report = judge.weigh(text, context).find(({ category }) => category === finding.category);
    const clause = text.clauses.find((each) => isTouched(text, each, finding));
    if (report === undefined || clause === undefined) return null;
    const { own, beside } = weighWords(text, report.sentence, report.contributions);
    const speaking = new Set(report.contributions.filter(({ weight }) => weight > 0).map(({ name }) => name));
    const alsoMet = [...speaking].filter((name) => name.startsWith('r:')).map((name) => name.slice(2));
    return { by: 'model', words: own, beside, alsoMet, genre: speaking.has(`x:${text.genre}`) ? text.genre : null, innocent: [], clause, things: [] };
  };

  return (text, context, name) => {
    const detections = judge.detect(text, context);
    const findings = judge.judgeFound(text, detections, context);
    const finding = findings.find(({ rule, start, end }) => rule === name.rule && start === name.start && end === name.end);
    if (finding === undefined) return null;
    const rule = byId.get(finding.rule);
    const spoken = rule === undefined ? speakingModel(text, context, finding) : speakingRule(rule, text, context, finding);
    if (spoken === null) return null;
    const { clause, things, ...told } = spoken;
    const { mood, timing } = clause;
    const clauses = new Set(text.clauses.flatMap((each, index) => (isTouched(text, each, finding) ? [index] : [])));
    return {
      ...told, mood, timing, timingWords: timingWords(text, clause), sender: context.sender,
      milder: milderOutcomes(text, context, finding, { mood, timing, clauses, things }, { detections, findings }, judge),
    };
  };
}

/** Whether any of a clause lies in the span. */
function isTouched({ units, normalised }: AnalysedText, clause: Clause, { start, end }: Span): boolean {
  const [first, last] = [units[clause.start], units[clause.end - 1]];
  if (first === undefined || last === undefined) return false;
  const span = normalised.toOriginal(first.start, last.end);
  return span.start < end && start < span.end;
}

const EVENTS: Readonly<Record<Timing, string | null>> = { now: null, after_contract: 'contract_event', after_escrow: 'escrow_event', after_approval: 'approval_event' };

/** The words by which a clause, or one before it in its sentence, names the event after which it is meant. */
function timingWords(text: AnalysedText, clause: Clause): NamedWord[] {
  const event = EVENTS[clause.timing];
  const from = text.sentences[clause.sentence]?.start ?? clause.start;
  if (event === null) return [];
  for (let at = clause.end - 1; at >= from; at -= 1) {
    const word = text.units[at]?.concepts.includes(event) === true ? nameUnit(text, at, clause.end, null) : null;
    if (word !== null) return [word];
  }
  return [];
}
