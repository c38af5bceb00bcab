import type { Category } from './category';

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
}

export const DEFAULT_SETTINGS: Readonly<Settings> = { categoriesOff: [], notices: true, badges: true, dimDanger: false, toolbarCount: true, theme: 'system' };

/** What a screen asks to be changed: what it does not name stays as another screen may just have set it. */
export type SettingsChange = Partial<Omit<Settings, 'categoriesOff'>> & {
  /** Which categories are to be on, and which off. */
  categories?: Partial<Record<Category, boolean>>;
};

export function changeSettings(settings: Settings, { categories = {}, ...change }: SettingsChange): Settings {
  const named = Object.keys(categories) as Category[];
  const off = named.filter((category) => categories[category] === false);
  return { ...settings, ...change, categoriesOff: [...settings.categoriesOff.filter((category) => !named.includes(category)), ...off] };
}
