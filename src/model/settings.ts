import type { Category } from './category';
import type { Platform } from './platform';

/** How screens of ours look: as the system does, or always light, or always dark. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What the person has chosen. Single rules that are switched off are dismissals of the scope `rule`. */
export interface Settings {
  /** Categories of which no finding is shown. */
  categoriesOff: Category[];
  /** Whether findings of the severity `notice` are shown. */
  notices: boolean;
  /** Whether badges stand on clients. */
  badges: boolean;
  /** Whether jobs at the level `danger` are dimmed in lists. */
  dimDanger: boolean;
  /** Whether the toolbar button counts findings. That a page could not be read it says in any case. */
  toolbarCount: boolean;
  theme: Theme;
  /** Platforms on whose pages nothing is read or shown for now. */
  paused: Platform[];
}

export const DEFAULT_SETTINGS: Readonly<Settings> = { categoriesOff: [], notices: true, badges: true, dimDanger: false, toolbarCount: true, theme: 'system', paused: [] };

/** What a screen asks to be changed: what it does not name stays as another screen may just have set it. */
export type SettingsChange = Partial<Omit<Settings, 'categoriesOff' | 'paused'>> & {
  /** Which categories are to be on, and which off. */
  categories?: Partial<Record<Category, boolean>>;
  /** Which platforms are to be paused, and which to go on. */
  paused?: Partial<Record<Platform, boolean>>;
};

/** The list without what `change` names, and with what it wants in it. */
function changed<T extends string>(list: readonly T[], change: Partial<Record<T, boolean>>, inIt: boolean): T[] {
  const named = Object.keys(change) as T[];
  return [...list.filter((one) => !named.includes(one)), ...named.filter((one) => change[one] === inIt)];
}

export function changeSettings(settings: Settings, { categories = {}, paused = {}, ...change }: SettingsChange): Settings {
  return { ...settings, ...change, categoriesOff: changed(settings.categoriesOff, categories, false), paused: changed(settings.paused, paused, true) };
}
