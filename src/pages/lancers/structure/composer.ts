import { linearise } from '../../linear-text';
import { standsHidden } from '../../hidden';
import type { BoardWords } from './board-words';

const FIELDS = 'textarea, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';
const BUTTONS = 'button, input[type="submit"], input[type="button"], [role="button"]';
/** What lies over a page: its field and its times belong to something else. */
export const DIALOGS = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';

/** The one field with a send button near it; null when the page has none, or several. A field may be disabled. */
export function findComposer(document: Document, words: BoardWords): Element | null {
  const sends = [...document.querySelectorAll(BUTTONS)].filter((button) => isShown(button) && words.isSend(nameOf(button)));
  const found = [...document.querySelectorAll(FIELDS)].filter(isShown).flatMap((field) => {
    const region = smallestWith(field, sends);
    return region === null ? [] : [{ field, region }];
  });
  // A field that is farther from the button than another one belongs to something else.
  const nearest = found.filter(({ region }) => !found.some((other) => other.region !== region && region.contains(other.region)));
  const [first, ...rest] = nearest;
  if (first === undefined || rest.some(({ region }) => region !== first.region)) return null;
  // An editor may keep a second field, out of reach of the keyboard, beside the one that is seen.
  const reachable = nearest.find(({ field }) => field.getAttribute('tabindex') !== '-1' && field.getAttribute('aria-hidden') !== 'true');
  return (reachable ?? first).field;
}

const isShown = (element: Element) => !standsHidden(element) && element.closest(`[data-keiyaku-guard], template, ${DIALOGS}`) === null;

function nameOf(button: Element): string {
  return button.getAttribute('aria-label') ?? button.getAttribute('value') ?? linearise(button).text;
}

function smallestWith(field: Element, buttons: readonly Element[]): Element | null {
  for (let at = field.parentElement; at !== null && at !== at.ownerDocument.documentElement; at = at.parentElement) {
    const around = at;
    if (buttons.some((button) => around.contains(button))) return around;
  }
  return null;
}
