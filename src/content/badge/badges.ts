import type { Badge, BadgeLook } from '../../model/badge';
import type { Wording } from '../../ui/wording';
import { createBadgeView, widthOf, type BadgeView } from './badge-view';
import type { createDimming } from './dimming';
import type { DrawFoot } from './foot';
import { mountAt, type Mount } from './mount';
import { findPlace, type Form } from './room';
import type { BadgeSpot } from './spots';
import { startSlice } from '../slices';

/** A place with what stands there. */
export interface ShownBadge { spot: BadgeSpot; badge: Badge }

interface Standing extends Mount { view: BadgeView; form: Form; width: number; now: ShownBadge }

/** The badges of a page, kept in step with what is known and with what the site's framework makes of its elements. */
export function createBadges(wording: Wording, drawFoot: DrawFoot, dimming?: ReturnType<typeof createDimming>) {
  const standing = new Map<Element, Standing>();
  let look: BadgeLook | null = null;

  const placeOf = ({ spot: { after, card }, badge }: ShownBadge) => findPlace(after, card, widthOf(badge));

  const stand = (now: ShownBadge, place = placeOf(now)): Standing | null => {
    if (place === null || look === null) return null;
    const { spot: { after }, badge } = now;
    const mount = mountAt(place, look.styles);
    const view = createBadgeView(mount.container, wording, look, () => drawFoot((standing.get(after)?.now ?? now).spot), () => { fit(after); });
    return { ...mount, view, form: place.form, width: widthOf(badge), now };
  };

  const drop = (after: Element) => {
    standing.get(after)?.remove();
    standing.delete(after);
  };

  /** Gives a badge that has become wider another place. What is open is not taken away from under the person. */
  const fit = (after: Element): void => {
    const there = standing.get(after);
    if (there === undefined || there.width === widthOf(there.now.badge) || there.view.isOpen()) return;
    const hadFocus = there.view.hasFocus();
    drop(after);
    const next = stand(there.now);
    if (next === null) return;
    standing.set(after, next);
    next.view.show(next.now.badge, next.form);
    if (hadFocus) next.view.focus();
  };

  return {
    /**
     * Shows exactly these badges; one that stands rightly is not touched. Gives the page its thread back after a while: false when
     * some of them do not stand yet.
     */
    show(badges: readonly ShownBadge[], common: BadgeLook | null): boolean {
      look = common;
      const wanted = new Set(badges.map(({ spot }) => spot.after));
      for (const [after, { isOn }] of standing) if (!wanted.has(after) || !isOn()) drop(after);
      // All places are measured before any badge is put in: in turns, the browser would lay the page out anew for each.
      const places = new Map<Element, ReturnType<typeof placeOf>>();
      const isOver = startSlice();
      let all = true;
      for (const now of badges) {
        if (standing.has(now.spot.after)) continue;
        all = !isOver();
        if (!all) break;
        places.set(now.spot.after, placeOf(now));
      }
      for (const now of badges) {
        const { after } = now.spot;
        const before = standing.get(after);
        const there = before ?? stand(now, places.get(after) ?? null);
        if (there === null) continue;
        standing.set(after, { ...there, now });
        if (before?.now.badge === now.badge) continue;
        there.view.show(now.badge, there.form);
        fit(after);
      }
      dimming?.show(look?.dimDanger === true ? badges.flatMap(({ spot: { card }, badge: { level } }) => (card !== null && level === 'danger' ? [card] : [])) : []);
      return all;
    },
    /** Leads to the badge beside an element. False when none stands there. */
    reveal(after: Element): boolean {
      const there = standing.get(after);
      there?.view.reveal();
      return there !== undefined;
    },
    clear(): void {
      for (const after of [...standing.keys()]) drop(after);
      dimming?.show([]);
    },
  };
}
