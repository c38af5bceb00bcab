import type { Wording } from '../ui/wording';
import { createHighlights } from './highlight/highlights';
import type { CardFinding } from './note/card';
import { createNotes, type NoteContent } from './note/notes';
import type { Explain } from './note/why';
import type { PageState } from './page-state';
import { lineContent } from './status-line/line-content';
import { createStatusLine, type LineActions } from './status-line/status-line';

/** Everything of ours that a person sees in the page. */
export function createPageView(document: Document, wording: Wording, actions: LineActions, explain: Explain) {
  const notes = createNotes(document, wording, explain);
  const highlights = createHighlights(document);
  const line = createStatusLine(document, wording, actions);
  // Once the extension is gone from under the page it cannot be asked for its wording any more.
  const farewell = wording.say('note_orphaned');
  return {
    show({ located, report }: PageState): void {
      const contents = new Map<string, NoteContent & { findings: CardFinding[] }>();
      for (const { id, text, finding } of located) {
        const content = contents.get(text.id) ?? { id: text.id, after: text.after, linear: text.linear, findings: [] };
        content.findings.push({ id, finding, ...(finding.category === 'fake_contract' && { stage: report.stage }) });
        contents.set(text.id, content);
      }
      notes.show([...contents.values()]);
      highlights.show(located.map(({ text, finding: { start, end, severity } }) => ({ linear: text.linear, start, end, severity })));
      line.show(lineContent(report, wording));
    },
    reveal: (id: string) => notes.reveal(id),
    /** Leaves what stands and says that it will not change any more. */
    farewell(): void {
      notes.close(farewell);
      line.close(farewell);
    },
    clear(): void {
      notes.clear();
      highlights.clear();
      line.remove();
    },
  };
}
