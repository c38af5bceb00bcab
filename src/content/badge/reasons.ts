import type { Badge, BadgeReason } from '../../model/badge';
import { CHECK, drawIcon, TRIANGLE, UNKNOWN } from '../../ui/icons';
import type { Wording } from '../../ui/wording';
import { element } from '../element';

const DRAWINGS: Readonly<Record<BadgeReason['effect'], string>> = { bad: TRIANGLE, unknown: UNKNOWN, good: CHECK };

/** The level's words and its reasons, each with a sign and, for who does not see it, a word of what it counts as. */
export function drawReasons(document: Document, { label, reasons }: Badge, { say }: Wording): HTMLElement[] {
  return [
    element(document, 'p', { class: 'title' }, label),
    element(document, 'ul', { role: 'list' }, ...reasons.map(({ effect, text }) => element(document, 'li', { class: effect },
      drawIcon(document, DRAWINGS[effect]),
      element(document, 'span', {}, element(document, 'span', { class: 'unseen' }, `${say(`badge_effect_${effect}`)} `), text)))),
  ];
}
