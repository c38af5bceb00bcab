import { ICONS } from '../../ui/icons';

/** Drawings of screens: those that notes have too, and those that no page has to carry. On a field of 24 × 24, as the others. */
export const SCREEN_ICONS = {
  ...ICONS,
  gear: 'M10.2 2h3.6l.5 2.7 1.9.8 2.3-1.6 2.6 2.6-1.6 2.3.8 1.9 2.7.5v3.6l-2.7.5-.8 1.9 1.6 2.3-2.6 2.6-2.3-1.6-1.9.8-.5 2.7h-3.6l-.5-2.7-1.9-.8-2.3 1.6-2.6-2.6 1.6-2.3-.8-1.9L1 14.8v-3.6l2.7-.5.8-1.9-1.6-2.3 2.6-2.6 2.3 1.6 1.9-.8zM12 9.3a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4z',
  copy: 'M8 2h12v14h-4v-2h2V4h-8v2H8zM4 8h10v14H4zm2 2v10h6V10z',
  play: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM9.5 7.5 17 12l-7.5 4.5z',
  reload: 'M12 4a8 8 0 0 1 6.3 3.1L20.5 5v6h-6l2.4-2.4A5.8 5.8 0 1 0 17.8 13H20a8 8 0 1 1-8-9z',
  key: 'M8 6.5a5.5 5.5 0 0 1 5.3 4H22v3h-2V16h-3v-2.5h-3.7A5.5 5.5 0 1 1 8 6.5zM8 9.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z',
  pause: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM8.5 7.5h2.5v9H8.5zM13 7.5h2.5v9H13z',
  search: 'M10.5 3a7.5 7.5 0 0 1 5.9 12.1l4.6 4.5-1.5 1.5-4.5-4.6A7.5 7.5 0 1 1 10.5 3zM10.5 5.2a5.3 5.3 0 1 0 0 10.6 5.3 5.3 0 0 0 0-10.6z',
  arrow: 'M13 5.6 19.4 12 13 18.4 11.6 17l4-4H4.6v-2h11l-4-4z',
} as const;
export type ScreenIconName = keyof typeof SCREEN_ICONS;
