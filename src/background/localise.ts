import type { Finding } from '../model/finding';
import type { Language } from '../model/local-text';
import type { ShownFinding } from '../model/protocol';

/** The finding in one language. */
export function localise(finding: Finding, language: Language): ShownFinding {
  const { title, url, grade, seen } = finding.basis;
  return {
    rule: finding.rule,
    category: finding.category,
    severity: finding.severity,
    grade: finding.grade,
    quote: finding.quote,
    start: finding.start,
    end: finding.end,
    what: finding.what[language],
    why: finding.why[language],
    advice: finding.advice[language],
    basis: { title: title[language], url, grade, seen },
  };
}
