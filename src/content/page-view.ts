import type { NoteLook } from '../model/note';
import type { Wording } from '../ui/wording';
import { createAnnouncer } from './announcer';
import { createHighlights } from './highlight/highlights';
import { createNotes } from './note/notes';
import type { Press } from './note/panel';
import type { PageState } from './page-state';
import { lineContent } from './status-line/line-content';
import { createStatusLine, type LineActions } from './status-line/status-line';

/** Everything of ours that a person sees in the page. */
export function createPageView(document: Document, wording: Wording, actions: LineActions, press: Press) {
  const { say } = wording;
  const highlights = createHighlights(document);
  const line = createStatusLine(document, wording, actions);
  const announcer = createAnnouncer(document);
  let notes: ReturnType<typeof createNotes> | null = null;
  let farewell = '';

  /** Made when there is something to show: a page where nothing is asks the browser for no words. Later the extension may be gone. */
  const prepare = () => {
    farewell ||= say('note_orphaned');
    return notes ??= createNotes(document, say('language'), { asking: say('note_asking'), failed: say('note_not_told') }, press);
  };

  /** 「10:31の依頼者のメッセージへの注意」 */
  const nameOf = ({ text: { kind, sender }, time }: PageState['notes'][number]) =>
    (kind === 'job' ? say('note_name_job') : say(`note_name_${sender}`, time === null ? '' : say('note_name_time', time.slice(11, 16))));

  return {
    show({ located, notes: found, report }: PageState, look: NoteLook): void {
      const content = lineContent(report, wording);
      const isEmpty = found.length === 0 && content === null;
      if (!isEmpty) prepare();
      notes?.show(found.map((one) => ({ id: one.text.id, name: nameOf(one), after: one.text.after, linear: one.text.linear, findings: one.findings, note: one.note })), look.notes);
      highlights.show(located.map(({ text, finding: { start, end, severity } }) => ({ linear: text.linear, start, end, severity })), look.marks);
      line.show(content);
      if (report.progress !== 'reading' && !isEmpty) announcer.tell([...located.map(({ id }) => id), content?.title ?? ''], content?.title ?? say('note_announce', located.length));
    },
    reveal: (id: string) => notes?.reveal(id) ?? false,
    /**
     * Leads to the next note or the previous one, and says which it is, or that there is none. False where there is none.
     * @param isRead whether the page has come to rest
     */
    walk(step: 1 | -1, isRead: boolean): boolean {
      const at = notes?.walk(step) ?? null;
      announcer.say(at !== null ? say('note_walk_at', at.number, at.of) : say(isRead ? 'note_walk_none' : 'note_asking'));
      return at !== null;
    },
    /** Leaves what stands and says that it will not change any more. */
    farewell(): void {
      notes?.close(farewell);
      line.close(farewell);
    },
    clear(): void {
      notes?.clear();
      highlights.clear();
      line.remove();
      announcer.remove();
    },
  };
}
