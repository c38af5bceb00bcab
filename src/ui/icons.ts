import type { BadgeLevel } from '../model/badge';
import type { Severity } from '../model/severity';

// Filled drawings on a field of 24 × 24, to be painted with the even-odd rule in the colour of the text around them. Each by itself: a
// content script takes those that it draws.
export const SHIELD = 'M12 1.5 3.5 4.8v6.4c0 5 3.4 9 8.5 11.3 5.1-2.3 8.5-6.3 8.5-11.3V4.8zM10.9 16.2 7 12.3l1.5-1.5 2.4 2.4 4.7-4.7 1.5 1.5z';
export const OCTAGON = 'M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9zM11 6.5v7h2v-7zM11 15.5v2.2h2v-2.2z';
export const TRIANGLE = 'M12 2.2 23 21.6H1zM11 9v6h2V9zM11 16.6v2.1h2v-2.1z';
export const INFO = 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM11 6.6v2.2h2V6.6zM11 10.8v6.6h2v-6.6z';
export const UNKNOWN = 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM7 11v2h10v-2z';
export const QUESTION = 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM8.3 9.4a3.7 3.7 0 1 1 5.6 3.2c-.7.4-.9.8-.9 1.6h-2c0-1.6.6-2.5 1.8-3.3a1.7 1.7 0 1 0-2.5-1.5zM11 15.6h2v2.1h-2z';
export const CHECK = 'M9.5 17.9 3.8 12.2l1.6-1.6 4.1 4.1 9.1-9.1 1.6 1.6z';
export const CLOSE = 'M6.4 5 12 10.6 17.6 5 19 6.4 13.4 12 19 17.6 17.6 19 12 13.4 6.4 19 5 17.6 10.6 12 5 6.4z';
export const EXTERNAL = 'M5 5h6v2H7v10h10v-4h2v6H5zM13 4h7v7h-2V7.4l-6.3 6.3-1.4-1.4L16.6 6H13z';

/** All of them by their names. */
export const ICONS = {
  shield: SHIELD, octagon: OCTAGON, triangle: TRIANGLE, info: INFO, unknown: UNKNOWN, question: QUESTION, check: CHECK, close: CLOSE, chevron: 'M6.7 8.6 12 13.9l5.3-5.3 1.4 1.4-6.7 6.7L5.3 10z', external: EXTERNAL,
} as const;
export type IconName = keyof typeof ICONS;

/** Each severity has a shape of its own, so that colour is never the only sign. */
export const SEVERITY_ICON: Readonly<Record<Severity, IconName>> = { violation: 'octagon', caution: 'triangle', notice: 'info' };

/** The same for the levels of a badge. */
export const BADGE_ICON: Readonly<Record<BadgeLevel, IconName>> = { danger: 'octagon', careful: 'triangle', check: 'info', clear: 'check', unknown: 'unknown' };

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing as an element, hidden from assistive technology: the words beside it say the same. */
export function drawIcon(document: Document, drawing: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', drawing);
  path.setAttribute('fill', 'currentColor');
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return svg;
}
