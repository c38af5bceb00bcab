import type { Badge } from '../../model/badge';
import type { Wording } from '../../ui/wording';
import { createBadgeView, widthOf, type BadgeView } from './badge-view';
import { createDimming } from './dimming';
import type { DrawFoot } from './foot';
import { mountAt, type Mount } from './mount';
import { findPlace, type Form } from './room';
import type { BadgeSpot } from './spots';

/** A place with what stands there. */
export interface ShownBadge { spot: BadgeSpot; badge: Badge }

interface Standing extends Mount { view: BadgeView; form: Form; now: ShownBadge }

/** The badges of a page, kept in step with what is known and with what the site's framework makes of its elements. */
export function createBadges(document: Document, wording: Wording, drawFoot: DrawFoot) {
  const standing = new Map<Element, Standing>();
  const dimming = createDimming(document);

  const stand = (now: ShownBadge): Standing | null => {
    const { spot: { after, card }, badge } = now;
    const place = findPlace(after, card, widthOf(badge));
    if (place === null) return null;
    const mount = mountAt(place);
    const view = createBadgeView(mount.container, wording, () => drawFoot((standing.get(after)?.now ?? now).spot));
    return { ...mount, view, form: place.form, now };
  };

  const drop = (after: Element) => {
    standing.get(after)?.remove();
    standing.delete(after);
  };

  return {
    /** Shows exactly these badges; one that stands rightly is not touched. */
    show(badges: readonly ShownBadge[], dimDanger: boolean): void {
      const wanted = new Set(badges.map(({ spot }) => spot.after));
      for (const [after, { isOn }] of standing) if (!wanted.has(after) || !isOn()) drop(after);
      for (const now of badges) {
        const { after } = now.spot;
        const there = standing.get(after) ?? stand(now);
        if (there === null) continue;
        standing.set(after, { ...there, now });
        there.view.show(now.badge, there.form);
      }
      dimming.show(dimDanger ? badges.flatMap(({ spot: { card }, badge: { level } }) => (card !== null && level === 'danger' ? [card] : [])) : []);
    },
    clear(): void {
      for (const after of [...standing.keys()]) drop(after);
      dimming.show([]);
    },
  };
}
