import type { Badge, BadgeLevel, BadgeLook } from '../../model/badge';
import { CHECK, CLOSE, drawIcon, INFO, OCTAGON, QUESTION, TRIANGLE, UNKNOWN } from '../../ui/icons';
import type { Wording } from '../../ui/wording';
import { element } from '../element';
import { drawReasons } from './reasons';
import type { Form } from './room';

const DRAWINGS: Readonly<Record<BadgeLevel, string>> = { danger: OCTAGON, careful: TRIANGLE, check: INFO, clear: CHECK, unknown: UNKNOWN };

/** What a person does with a badge is no click on the card around it, nor on a link. */
const KEPT = ['click', 'auxclick', 'dblclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend', 'keydown', 'keyup', 'keypress'];
/** CSS pixels between the badge and its reasons, and between these and the window's edge. */
const GAP = 6;

/** Whether a badge has nothing to say but that nothing is known here. */
const isQuiet = ({ kind }: Badge): boolean => kind === 'not_shown';

/** About how wide a badge will be, in CSS pixels. */
export function widthOf(badge: Badge): number {
  return isQuiet(badge) ? 24 : badge.label.length * 7 + (badge.label.match(/[^\0-ÿ]/gu)?.length ?? 0) * 5.5 + 48;
}

/** Places the reasons under their badge, or above where there is more room; they scroll with the page. */
function placeBeside(button: HTMLElement, panel: HTMLElement): void {
  const { documentElement: { clientWidth, clientHeight }, defaultView } = panel.ownerDocument;
  const box = button.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const below = box.bottom + GAP;
  const top = below + height > clientHeight && box.top - GAP - height >= 0 ? box.top - GAP - height : below;
  const left = Math.max(GAP, Math.min(box.right - width, clientWidth - width - GAP));
  panel.style.top = `${top + (defaultView?.scrollY ?? 0)}px`;
  panel.style.left = `${left + (defaultView?.scrollX ?? 0)}px`;
}

/**
 * One badge in its container: a button with a sign and words, and its reasons, which the browser opens above everything.
 * It closes them on Esc or a click elsewhere, gives the focus back and lets no two be open.
 * @param drawFoot what stands under the reasons; drawn anew each time they open
 * @param closed called when the reasons have closed
 */
export function createBadgeView(container: HTMLElement, wording: Wording, { language: lang, app, small }: BadgeLook, drawFoot: () => Node | null, closed: () => void) {
  const { ownerDocument: document } = container;
  const button = element(document, 'button', { type: 'button' });
  const panel = element(document, 'div', { role: 'dialog', lang });
  panel.popover = 'auto';
  button.popoverTargetElement = panel;
  button.setAttribute('aria-expanded', 'false');
  const frame = element(document, 'div', { class: 'badge', lang }, button, panel);
  for (const type of KEPT) frame.addEventListener(type, (event) => { event.stopPropagation(); });
  container.replaceChildren(frame);
  let shown: Badge | null = null;

  const close = () => { panel.hidePopover(); };
  const fill = () => {
    if (shown === null) return;
    const shut = element(document, 'button', { type: 'button', class: 'close', 'aria-label': wording.say('badge_close') }, drawIcon(document, CLOSE));
    shut.addEventListener('click', close);
    panel.replaceChildren(shut, ...drawReasons(document, shown, wording), ...[drawFoot()].filter((foot) => foot !== null),
      element(document, 'p', { class: 'small' }, small));
  };
  const hasFocus = () => panel.contains((panel.getRootNode() as ShadowRoot).activeElement);
  let open = false;
  panel.addEventListener('beforetoggle', ({ newState }) => {
    open = newState === 'open';
    if (open) fill();
    else if (hasFocus()) button.focus({ preventScroll: true });
  });
  panel.addEventListener('toggle', ({ newState }) => {
    button.setAttribute('aria-expanded', String(newState === 'open'));
    if (newState === 'open') placeBeside(button, panel);
    else closed();
  });

  return {
    isOpen: () => open,
    /** Scrolls to the badge, leads the keyboard to it, quiet or not, and opens its reasons. */
    reveal(): void {
      button.scrollIntoView({ block: 'center' });
      button.focus({ preventScroll: true });
      // By a click, so that the keyboard goes on from the badge into its reasons.
      if (!open) button.click();
    },
    /** Leads the keyboard to the badge. */
    focus: () => { button.focus({ preventScroll: true }); },
    hasFocus: () => (button.getRootNode() as ShadowRoot).activeElement === button,
    show(badge: Badge, form: Form): void {
      if (shown !== null && JSON.stringify(shown) === JSON.stringify(badge)) return;
      shown = badge;
      const quiet = isQuiet(badge);
      frame.className = `badge ${quiet ? 'quiet' : badge.kind === 'unreadable' ? 'unreadable' : badge.level}${form === 'beside' ? '' : ` ${form}`}`;
      button.setAttribute('aria-label', `${app}: ${badge.label}`);
      panel.setAttribute('aria-label', `${app}: ${badge.label}`);
      // Where nothing is known, nobody has to pass by on the way to the next job.
      button.tabIndex = quiet ? -1 : 0;
      button.replaceChildren(
        ...(quiet ? [element(document, 'span', { class: 'dot' })] : [drawIcon(document, badge.kind === 'unreadable' ? QUESTION : DRAWINGS[badge.level])]),
        ...(quiet || form === 'small' ? [] : [element(document, 'span', {}, badge.label)]));
      if (!open) return;
      const hadFocus = hasFocus();
      fill();
      if (hadFocus) panel.querySelector<HTMLElement>('.foot button, .foot a, button')?.focus();
    },
  };
}
export type BadgeView = ReturnType<typeof createBadgeView>;
