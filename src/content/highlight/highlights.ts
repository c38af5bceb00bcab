import type { Span } from '../../model/finding';
import { SEVERITIES, type Severity } from '../../model/severity';
import { rangesOf, type LinearText } from '../../pages/linear-text';
import { OURS } from '../our-root';
import styles from './highlight.css?inline';

export interface MarkedSpan extends Span { linear: LinearText; severity: Severity }

const nameOf = (severity: Severity) => `keiyaku-guard-${severity}`;

/** What this file needs of the CSS Custom Highlight API; browsers without it show the notes alone. */
function registry(): HighlightRegistry | null {
  const { CSS: css, Highlight: highlight } = globalThis as { CSS?: { highlights?: HighlightRegistry }; Highlight?: typeof Highlight };
  return highlight === undefined ? null : (css?.highlights ?? null);
}

/** Marks quotes in the page's text without touching the text. */
export function createHighlights(document: Document) {
  const highlights = registry();
  let style: HTMLStyleElement | null = null;
  let marking = false;

  const clear = () => {
    for (const severity of SEVERITIES) highlights?.delete(nameOf(severity));
    style?.remove();
    style = null;
    marking = false;
  };

  return {
    /** Marks exactly these spans, a worse one over a lesser one. */
    show(spans: readonly MarkedSpan[]): void {
      if (highlights === null) return;
      if (spans.length === 0) {
        if (marking) clear();
        return;
      }
      if (style?.isConnected !== true) {
        style = document.createElement('style');
        style.setAttribute(OURS, '');
        style.textContent = styles;
        (document.head as HTMLElement | null ?? document.documentElement).append(style);
      }
      SEVERITIES.forEach((severity, rank) => {
        const ranges = spans.filter((span) => span.severity === severity).flatMap(({ linear, start, end }) => rangesOf(linear, start, end));
        const highlight = new Highlight(...ranges);
        highlight.priority = SEVERITIES.length - rank;
        highlights.set(nameOf(severity), highlight);
      });
      marking = true;
    },
    clear,
  };
}
