import { ICONS } from '../../ui/icons';

/** Drawings of screens: those that notes have too, and those that no page has to carry. On a field of 24 × 24, as the others. */
export const SCREEN_ICONS = {
  ...ICONS,
  gear: 'M10.2 2h3.6l.5 2.7 1.9.8 2.3-1.6 2.6 2.6-1.6 2.3.8 1.9 2.7.5v3.6l-2.7.5-.8 1.9 1.6 2.3-2.6 2.6-2.3-1.6-1.9.8-.5 2.7h-3.6l-.5-2.7-1.9-.8-2.3 1.6-2.6-2.6 1.6-2.3-.8-1.9L1 14.8v-3.6l2.7-.5.8-1.9-1.6-2.3 2.6-2.6 2.3 1.6 1.9-.8zM12 9.3a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4z',
  search: 'M10.5 3a7.5 7.5 0 0 1 5.9 12.1l4.6 4.5-1.5 1.5-4.5-4.6A7.5 7.5 0 1 1 10.5 3zM10.5 5.2a5.3 5.3 0 1 0 0 10.6 5.3 5.3 0 0 0 0-10.6z',
  arrow: 'M13 5.6 19.4 12 13 18.4 11.6 17l4-4H4.6v-2h11l-4-4z',
} as const;
export type ScreenIconName = keyof typeof SCREEN_ICONS;
