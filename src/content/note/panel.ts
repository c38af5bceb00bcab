import type { Part } from '../../model/note';
import { drawPart } from './draw-part';

/** Puts a button of a note to the background. Rejects when nobody answers. */
export type Press = (note: string, act: string) => Promise<readonly Part[]>;

/** What is said while an answer is awaited, and when none came. Taken at the start: later the extension may be gone. */
export interface PanelWords { asking: string; failed: string }

const ACT = '[data-act]';

/** Copies the text that the person has before them; where the browser refuses, the text is at least chosen. */
function copyFrom(box: HTMLElement | null | undefined): Promise<boolean> {
  return navigator.clipboard.writeText(box?.innerText ?? '').then(() => true, () => {
    if (box) getSelection()?.selectAllChildren(box);
    return false;
  });
}

/**
 * Lets the buttons of a note work: each opens what the background answers under itself, one at a time, and Esc closes first
 * that and then the note. The keyboard goes back to where it came from.
 * @param press puts an act of this note to the background
 */
export function runPanels(note: HTMLElement, press: (act: string) => Promise<readonly Part[]>, { asking, failed }: PanelWords): void {
  /** The button whose panel is open, and what follows it: its panel, or nothing that opens. */
  let opener: HTMLElement | null = null;
  let opened: Element | null | undefined;

  /** Where the keyboard came from. The button may be gone from the note, as the extension is: then it is the note's line. */
  const origin = () => (opener?.isConnected === false ? note.querySelector('summary') : opener);

  const close = () => {
    const from = origin();
    opened?.replaceChildren();
    opener?.setAttribute('aria-expanded', 'false');
    opener = opened = null;
    return from;
  };

  const fill = async (panel: Element, act: string) => {
    panel.textContent = asking;
    const parts = await press(act).catch(() => [failed]);
    panel.replaceChildren(...parts.map((part) => drawPart(document, part)));
  };

  note.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>(ACT);
    const { act = '', done = '', failed: refused = '' } = button?.dataset ?? {};
    const panel = button?.closest('.panel');
    if (button === null) return;
    if (act === 'copy') {
      void copyFrom(panel?.querySelector<HTMLElement>('.text')).then((copied) => {
        const said = panel?.querySelector('.said');
        if (said) said.textContent = copied ? done : refused;
      });
    } else if (act === 'close') close()?.focus();
    else if (panel) void fill(panel, act).then(() => { origin()?.focus(); });
    else if (button === opener) close();
    else {
      close();
      opener = button;
      const own = button.parentElement?.nextElementSibling;
      button.setAttribute('aria-expanded', 'true');
      // A line of its own without a panel says nothing more: the page shows what has changed.
      if (own?.matches('.panel')) void fill(opened = own, act);
      else void press(act).catch(() => undefined);
    }
  });

  note.addEventListener('keydown', (event) => {
    // What is written here is none of the site's shortcuts.
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    const from = close();
    const summary = note.querySelector('summary');
    if (from === null && note.querySelector('[open]')) summary?.click();
    (from ?? summary)?.focus();
  });
}
