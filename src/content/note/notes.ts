import type { TextNote } from '../../model/note';
import type { LinearText } from '../../pages/linear-text';
import { element } from '../element';
import { drawPart } from './draw-part';
import { homeOf, mountAt, type Mount } from './mount';
import { runPanels, type PanelWords, type Press } from './panel';

/** The note of one text, its name for assistive technology, and where the text stands. `findings`: the names under which screens ask for them. */
export interface NoteContent { id: string; name: string; after: Element; linear: LinearText; findings: readonly string[]; note: TextNote }

/** Which of how many. */
export interface Position { number: number; of: number }

interface Standing extends Pick<NoteContent, 'after' | 'findings' | 'name' | 'note'> { mount: Mount }

const saysTheSame = (one: TextNote, other: TextNote) => one === other || JSON.stringify(one) === JSON.stringify(other);

/** The order of elements in the page. */
function inOrder(one: Element, other: Element): number {
  const position = one.compareDocumentPosition(other);
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : position & Node.DOCUMENT_POSITION_PRECEDING ? 1 : 0;
}

const hasFocus = (part: Element) => part.contains((part.getRootNode() as Document | ShadowRoot).activeElement);

/** The notes of a page, kept in step with what was found and with what the site's framework makes of its elements. */
export function createNotes(document: Document, lang: string, words: PanelWords, press: Press) {
  const standing = new Map<string, Standing>();
  /** Which notes the person has unfolded or folded. */
  const touched = new Map<string, boolean>();
  /** The note to which the keyboard was led last. */
  let visited = '';

  /** Scrolls to a note and leads the keyboard to its line. */
  const leadTo = (id: string, { mount: { container } }: Standing) => {
    visited = id;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const fold = container.querySelector('details');
    fold?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    container.querySelector('summary')?.focus({ preventScroll: true });
    fold?.classList.remove('flash');
    setTimeout(() => { fold?.classList.add('flash'); });
    setTimeout(() => { fold?.classList.remove('flash'); }, 1700);
  };

  const draw = ({ container }: Mount, { id, name, findings, note }: NoteContent) => {
    const had = hasFocus(container);
    const card = element(document, 'section', { class: 'note', role: 'note', lang, 'aria-label': name }, ...note.parts.map((part) => drawPart(document, part)));
    const fold = card.querySelector('details');
    if (fold) {
      fold.open = findings.length > 0 && touched.get(id) === true;
      card.querySelector('summary')?.addEventListener('click', () => { touched.set(id, !fold.open); });
    }
    runPanels(card, (act) => press(id, act), words);
    container.replaceChildren(card);
    if (had) card.querySelector('summary')?.focus();
  };

  return {
    /**
     * Shows exactly these notes; one that stands rightly is not touched.
     * @param look the style sheet of notes
     */
    show(contents: readonly NoteContent[], look: string): void {
      const wanted = new Map(contents.filter(({ id, note }) => !note.quiet || touched.has(id)).map((content) => [content.id, content]));
      for (const [id, { after, mount }] of standing) {
        if (wanted.get(id)?.after === after && mount.standing()) continue;
        mount.remove();
        standing.delete(id);
      }
      // All homes are looked for before any note is put in: in turns, the browser would lay the page out anew for each.
      const homes = new Map([...wanted.values()].flatMap(({ id, after, linear }) => (standing.has(id) ? [] : [[id, homeOf(after, linear)] as const])));
      for (const content of wanted.values()) {
        const { id, after, linear, findings, name, note } = content;
        const there = standing.get(id);
        if (there?.name === name && saysTheSame(there.note, note)) continue;
        const mount = there?.mount ?? mountAt(homes.get(id) ?? homeOf(after, linear), look);
        draw(mount, content);
        standing.set(id, { after, findings, name, note, mount });
      }
    },

    /** Scrolls to a finding, unfolds its note and leads the keyboard to it. False when it is not on the page. */
    reveal(id: string): boolean {
      const [note = '', there] = [...standing].find(([, { findings }]) => findings.includes(id)) ?? [];
      const fold = there?.mount.container.querySelector('details');
      if (there === undefined || !fold) return false;
      fold.open = true;
      touched.set(note, true);
      leadTo(note, there);
      return true;
    },

    /**
     * Leads the keyboard to the next note (1) or the previous one (-1) in the order of the page, from where it is or was last,
     * and round at the end. Nothing is unfolded. Null where there is no note.
     */
    walk(step: 1 | -1): Position | null {
      const all = [...standing].filter(([, { findings, mount }]) => findings.length > 0 && mount.standing())
        .sort(([, one], [, other]) => inOrder(one.after, other.after));
      const focused = all.findIndex(([, { mount }]) => hasFocus(mount.container));
      const from = focused >= 0 ? focused : all.findIndex(([id]) => id === visited);
      const index = from < 0 && step < 0 ? all.length - 1 : (from + step + all.length) % all.length;
      const wanted = all[index];
      if (wanted === undefined) return null;
      leadTo(...wanted);
      return { number: index + 1, of: all.length };
    },

    /**
     * Adds one line to each note: what stands here will not change any more. What can be read or copied stays; every button that
     * would ask somebody goes, and with it a choice or an answer that was still to come.
     */
    close(sentence: string): void {
      for (const { mount: { container } } of standing.values()) {
        const had = hasFocus(container);
        for (const panel of container.querySelectorAll('.panel')) if (panel.childElementCount === 0 || panel.querySelector('.choices')) panel.remove();
        for (const dead of container.querySelectorAll('[data-act]:not([data-act="copy"], [data-act="close"]), .acts')) dead.remove();
        if (had && !hasFocus(container)) container.querySelector('summary')?.focus();
        container.querySelector('.body')?.append(element(document, 'p', { class: 'orphaned' }, sentence));
      }
    },

    clear(): void {
      for (const { mount } of standing.values()) mount.remove();
      standing.clear();
    },
  };
}
