import type { ExplanationRow } from '../../model/protocol';
import type { Wording } from '../../ui/wording';
import { element } from '../element';

/** Fetches why a finding stands. Rejects when nobody answers. */
export type Explain = (finding: string) => Promise<readonly ExplanationRow[]>;

/**
 * 「なぜ？」 of one finding: folded, and empty until it is opened. What is told comes in words, of which those of the text stand
 * in 「」: they are quotes, in Japanese whatever the language around them.
 */
export function whyPart(document: Document, finding: string, { say }: Wording, explain: Explain): HTMLElement {
  const told = element(document, 'div', { 'aria-live': 'polite' });
  const details = element(document, 'details', { class: 'why' }, element(document, 'summary', {}, say('note_ask')), told);
  details.dataset.finding = `${finding}?`;
  // When it is opened the extension may be gone, and its sentences with it.
  const [asking, failed] = [say('note_asking'), say('note_not_told')];
  details.addEventListener('toggle', () => {
    if (!details.open || told.querySelector('dl') !== null) return;
    told.textContent = asking;
    explain(finding).then((rows) => {
      told.replaceChildren(element(document, 'dl', {}, ...rows.flatMap(({ label, lines, id }) => [
        element(document, 'dt', {}, label),
        ...lines.map((line, index) => element(document, 'dd', {}, ...withQuotes(document, line), index === 0 && id ? element(document, 'small', {}, ` ${id}`) : null)),
      ])));
    }, () => { told.textContent = failed; });
  });
  return details;
}

function withQuotes(document: Document, line: string): (Node | string)[] {
  return line.split(/「(.*?)」/u).map((part, index) => (index % 2 === 0 ? part : element(document, 'bdi', { lang: 'ja' }, part)));
}
