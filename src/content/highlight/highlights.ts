import type { Span } from '../../model/finding';
import { SEVERITIES, type Severity } from '../../model/severity';
import { rangesOf, type LinearText } from '../../pages/linear-text';
import { OURS } from '../our-root';

export interface MarkedSpan extends Span { linear: LinearText; severity: Severity }

const nameOf = (severity: Severity) => `keiyaku-guard-${severity}`;

/** What this file needs of the CSS Custom Highlight API; browsers without it show the notes alone. */
function registry(): HighlightRegistry | null {
  const { CSS: css, Highlight: highlight } = globalThis as { CSS?: { highlights?: HighlightRegistry }; Highlight?: typeof Highlight };
  return highlight === undefined ? null : (css?.highlights ?? null);
}

/** Whether the same places are to be marked in the same readings of the page. */
const isSame = (spans: readonly MarkedSpan[], others: readonly MarkedSpan[]) => spans.length === others.length && spans.every(({ linear, start, end, severity }, index) => {
  const other = others[index];
  return other?.linear === linear && other.start === start && other.end === end && other.severity === severity;
});

/** Marks quotes in the page's text without touching the text. */
export function createHighlights(document: Document) {
  /** Asked for with the first mark: on most pages there is none, and the browser takes its time. */
  let highlights: HighlightRegistry | null = null;
  let style: HTMLStyleElement | null = null;
  let marked: readonly MarkedSpan[] = [];
  /** A range shrinks to nothing when the page moves its text, even when that stands elsewhere at once. */
  let ranges: Range[] = [];

  const clear = () => {
    for (const severity of SEVERITIES) highlights?.delete(nameOf(severity));
    style?.remove();
    style = null;
    marked = [];
    ranges = [];
  };

  return {
    /**
     * Marks exactly these spans, a worse one over a lesser one.
     * @param look the style sheet of marks
     */
    show(spans: readonly MarkedSpan[], look: string): void {
      if (spans.length === 0) {
        if (marked.length > 0) clear();
        return;
      }
      const all = highlights ??= registry();
      if (all === null) return;
      if (style?.isConnected === true && isSame(spans, marked) && !ranges.some(({ collapsed }) => collapsed)) return;
      if (style?.isConnected !== true) {
        style = document.createElement('style');
        style.setAttribute(OURS, '');
        style.textContent = look;
        (document.head as HTMLElement | null ?? document.documentElement).append(style);
      }
      ranges = [];
      SEVERITIES.forEach((severity, rank) => {
        const own = spans.filter((span) => span.severity === severity).flatMap(({ linear, start, end }) => rangesOf(linear, start, end));
        ranges.push(...own);
        const highlight = new Highlight(...own);
        highlight.priority = SEVERITIES.length - rank;
        all.set(nameOf(severity), highlight);
      });
      marked = spans;
    },
    clear,
  };
}
