import type { LinearText } from '../../pages/linear-text';
import type { Wording } from '../../ui/wording';
import { element } from '../element';
import { drawCard, type CardFinding } from './card';
import { mountAfter, type Mount } from './mount';
import type { Explain } from './why';

/** The findings of one text and where it stands. */
export interface NoteContent { id: string; after: Element; linear: LinearText; findings: readonly CardFinding[] }

interface Standing { after: Element; signature: string; mount: Mount }

/** The notes of a page, kept in step with what was found and with what the site's framework makes of its elements. */
export function createNotes(document: Document, wording: Wording, explain: Explain) {
  const standing = new Map<string, Standing>();
  /** Which findings the person has folded or unfolded. */
  const touched = new Map<string, boolean>();

  const draw = (mount: Mount, findings: readonly CardFinding[]) => {
    const card = drawCard(document, findings, wording, (id) => touched.get(id), explain);
    for (const details of card.querySelectorAll('details')) {
      const { finding = '' } = details.dataset;
      details.open = touched.get(finding) ?? details.open;
      details.querySelector('summary')?.addEventListener('click', () => { touched.set(finding, !details.open); });
    }
    mount.container.replaceChildren(card);
  };

  const partOf = (id: string): HTMLDetailsElement | null => {
    for (const { mount } of standing.values()) {
      for (const details of mount.container.querySelectorAll('details')) if (details.dataset.finding === id) return details;
    }
    return null;
  };

  return {
    /** Shows exactly these notes; one that stands rightly is not touched. */
    show(contents: readonly NoteContent[]): void {
      const wanted = new Map(contents.map((content) => [content.id, content]));
      for (const [id, { after, mount }] of standing) {
        if (wanted.get(id)?.after === after && mount.standing()) continue;
        mount.remove();
        standing.delete(id);
      }
      for (const { id, after, linear, findings } of contents) {
        const signature = JSON.stringify(findings);
        const there = standing.get(id);
        if (there?.signature === signature) continue;
        const mount = there?.mount ?? mountAfter(after, linear);
        draw(mount, findings);
        standing.set(id, { after, signature, mount });
      }
    },

    /** Scrolls to a finding, unfolds it and leads the keyboard to it. False when it is not on the page. */
    reveal(id: string): boolean {
      const details = partOf(id);
      if (details === null) return false;
      details.open = true;
      touched.set(id, true);
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      details.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
      details.querySelector('summary')?.focus({ preventScroll: true });
      const card = details.parentElement;
      card?.classList.remove('flash');
      setTimeout(() => { card?.classList.add('flash'); });
      setTimeout(() => { card?.classList.remove('flash'); }, 1700);
      return true;
    },

    /** Adds one line to each note: what stands here will not change any more, and what was not asked cannot be asked. */
    close(sentence: string): void {
      for (const { mount } of standing.values()) {
        for (const dead of mount.container.querySelectorAll('.why')) {
          if (dead.querySelector('dl') !== null) continue;
          if (dead.matches(':focus-within')) dead.closest('.finding')?.querySelector('summary')?.focus();
          dead.remove();
        }
        mount.container.querySelector('.note')?.append(element(document, 'p', { class: 'orphaned' }, sentence));
      }
    },

    clear(): void {
      for (const { mount } of standing.values()) mount.remove();
      standing.clear();
    },
  };
}
