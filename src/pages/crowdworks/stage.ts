import type { Stage, StagePlace, StageReading } from '../../model/stage';
import type { StageEvidence } from '../../rulebook/compiled-pages';
import { linearise } from '../linear-text';
import type { PageContext } from '../page-reader';
import { labelsOf, stageEvidenceOf, waysOf } from '../page-rules';
import { findElements } from '../read-field';
import type { SiteText } from '../site-text';
import { hourlyWage } from './contract-amount';
import { matchLabel } from './user-link';

interface Told { stage: Stage; words: string; where: StagePlace }

/**
 * The stage of a thread, from the first evidence of the rules that the site itself gives; never from what people write.
 * A proposal's page that says nothing is before a contract by its nature. A contract by the hour shows no 仮払い: then its
 * wage is the evidence of why the stage is unknown.
 * @param knowsMessages whether it is known where people's messages stand. If not, only texts in a place of the site's own count
 */
export function readStage(context: PageContext, site: SiteText, knowsMessages: boolean): StageReading {
  const { url, rules } = context;
  const byNature: Stage = labelsOf(rules, 'before_contract_path').some((path) => new RegExp(path, 'u').test(url.pathname)) ? 'before_contract' : 'unknown';
  const told = hasMilestones(context) ? ofThisMilestone(context, site, knowsMessages) : findTold(context, site, knowsMessages ? site.text : null)[0];
  const stage = told?.stage ?? 'unknown';
  if (stage === 'unknown' && byNature !== 'unknown') return { value: byNature, evidence: null, source: 'nature' };
  // A request to end the contract stands beside the stage, and changes it only when it is agreed to.
  const ending = told === undefined ? [] : labelsOf(rules, 'ending').filter((words) => site.says(words) && !told.words.includes(words));
  const wage = stage === 'unknown' ? hourlyWage(context) : null;
  const evidence = [wage, told?.words ?? null, ...ending].filter((words) => words !== null);
  const where = wage === null ? told?.where : 'wage';
  return { value: stage, evidence: evidence.length === 0 ? null : evidence.join('\n'), source: 'page', ...(where && { where }) };
}

/** Whether the contract has several milestones, each with its own 仮払い. */
function hasMilestones({ document, rules, reader }: PageContext): boolean {
  const elements = findElements(document, waysOf(rules, reader, 'milestone'))?.elements ?? [];
  return new Set(elements.flatMap((element) => matchLabel(rules, 'milestone_path', element.getAttribute('href') ?? element.getAttribute('action'))?.id ?? [])).size > 1;
}

/** What is said of the milestone at hand: in the detail of the bar of steps, else anywhere, where all that is said means one stage. */
function ofThisMilestone(context: PageContext, site: SiteText, knowsMessages: boolean): Told | undefined {
  const { document, rules, reader } = context;
  const detail = findElements(document, waysOf(rules, reader, 'progress_detail'), (element) => !site.isPeoples(element))?.elements[0];
  const [here] = findTold(context, site, detail === undefined ? null : () => linearise(detail).text);
  if (here !== undefined) return { ...here, where: 'milestone' };
  const everywhere = findTold(context, site, knowsMessages ? site.text : null);
  const known = everywhere.filter(({ stage }) => stage !== 'unknown');
  const [first = everywhere[0]] = known;
  return known.every(({ stage }) => stage === first?.stage) ? first : { stage: 'unknown', words: known.map(({ words }) => words).join('\n'), where: 'text' };
}

/** Everything of the rules' evidence that the site gives, in its order: in its own places and in a text, if there is one to trust. */
function findTold({ document, rules, reader }: PageContext, site: SiteText, text: (() => string) | null): Told[] {
  return stageEvidenceOf(rules, reader).flatMap((evidence): Told[] => {
    const words = evidence.where === undefined
      ? (text !== null && evidence.texts.every(site.says) ? linesWith(text(), evidence.texts) : null)
      : wordsAt(document, evidence, evidence.where, site);
    return words === null ? [] : [{ stage: evidence.stage, words, where: evidence.where === undefined ? 'text' : 'steps' }];
  });
}

function wordsAt(document: Document, { texts }: StageEvidence, where: string, site: SiteText): string | null {
  for (const element of document.querySelectorAll(where)) {
    const words = site.isPeoples(element) ? null : linesWith(linearise(element).text, texts);
    if (words !== null) return words;
  }
  return null;
}

/** The lines that hold the words, verbatim; only the first where they stand apart; null when one is missing. */
function linesWith(text: string, words: readonly string[]): string | null {
  const lines = text.split('\n');
  const at = words.map((word) => lines.findIndex((line) => line.includes(word)));
  const first = Math.min(...at);
  const last = Math.max(...at);
  if (first < 0) return null;
  return last - first < 2 ? lines.slice(first, last + 1).join('\n') : (lines[first] ?? null);
}
