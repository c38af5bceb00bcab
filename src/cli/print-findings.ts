import type { Finding } from '../model/finding';
import type { JudgementContext } from '../model/judgement';
import type { Language } from '../model/local-text';
import type { ExplanationRow } from '../model/protocol';
import type { Severity } from '../model/severity';
import { compareSeverity } from '../model/severity';
import { categoryKey, platformKey, severityKey, stageKey, type Wording } from '../ui/wording';

/** Severity by sign and word, so that it needs no colour. */
const SIGNS: Readonly<Record<Severity, string>> = { violation: '◆', caution: '▲', notice: '●' };
const LONGEST_QUOTE = 120;

/** What was found in a text. `reasons`: why a finding stands, where that was asked. */
interface Found { findings: readonly Finding[]; reasons: ReadonlyMap<Finding, readonly ExplanationRow[]>; text: string; context: JudgementContext }

/** The findings in words, worst first, for a person at a terminal. Ends with a newline. */
export function printFindings({ findings, reasons, text, context: { platform, stage } }: Found, wording: Wording, language: Language): string {
  const { say } = wording;
  const where = [say(platformKey(platform)), ...(stage === 'unknown' ? [] : [say(stageKey(stage))])].join(' ・ ');
  const blocks = findings.toSorted((a, b) => compareSeverity(a.severity, b.severity) || a.start - b.start).map((finding) => {
    const { severity, category, why, advice, basis, quote, start } = finding;
    const [year = '', month = ''] = basis.seen.split('-');
    const grade = basis.grade === 'official' ? '' : ` ${say(basis.grade === 'quoted' ? 'note_source_quoted' : 'note_source_community')}`;
    return [
      `${SIGNS[severity]} ${say(severityKey(severity))}: ${say(categoryKey(category))}`,
      `  ${say('note_quote')} (${place(text, start)}): 「${shown(quote)}」`,
      `  ${say('note_why')}: ${why[language]}`,
      `  ${say('note_next')}: ${advice[language]}`,
      `  ${say('note_source')}: ${basis.title[language]} ${basis.url} ${say('note_source_age', year, String(Number(month)))}${grade}`,
      ...(reasons.get(finding) ?? []).flatMap(({ label, lines, id }) => [`  ${label}:`, ...lines.map((line, index) => `    ${line}${index === 0 && id !== undefined ? ` [${id}]` : ''}`)]),
    ].join('\n');
  });
  const summary = findings.length === 0 ? say('line_nothing_found') : say('line_findings', findings.length);
  return `${[`${where}\n${summary}`, ...blocks, say('disclaimer')].join('\n\n')}\n`;
}

/** Line and column, from 1. */
function place(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** The quote on one line and without characters that would steer the terminal or turn its direction. */
function shown(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}
