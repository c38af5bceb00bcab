import type { Stage, StageReading } from '../../model/stage';
import type { StageEvidence } from '../../rulebook/compiled-pages';
import { linearise } from '../linear-text';
import type { PageContext } from '../page-reader';
import { labelsOf, stageEvidenceOf } from '../page-rules';
import type { SiteText } from '../site-text';

/**
 * The stage of a thread, from the first evidence of the rules that the site itself gives; never from what people write.
 * A proposal's page that says nothing is before a contract by its nature.
 * @param knowsMessages whether it is known where people's messages stand. If not, only texts in a place of the site's own count
 */
export function readStage({ document, url, rules, reader }: PageContext, site: SiteText, knowsMessages: boolean): StageReading {
  for (const evidence of stageEvidenceOf(rules, reader)) {
    const words = evidence.where === undefined
      ? (knowsMessages && evidence.texts.every(site.says) ? linesWith(site.text(), evidence.texts) : null)
      : wordsAt(document, evidence, evidence.where, site);
    if (words !== null) return { value: evidence.stage, evidence: words, source: 'page' };
  }
  const byNature: Stage = labelsOf(rules, 'before_contract_path').some((path) => new RegExp(path, 'u').test(url.pathname)) ? 'before_contract' : 'unknown';
  return { value: byNature, evidence: null, source: byNature === 'unknown' ? 'page' : 'nature' };
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
