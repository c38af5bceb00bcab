import type { Dismissal, DismissalScope } from '../model/dismissal';
import type { Finding } from '../model/finding';
import type { NotePage } from '../model/note';
import type { Platform } from '../model/platform';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings';
import type { Choices } from './storage/choices';
import { StorageError } from './storage/store';

type ToShow = Pick<Finding, 'rule' | 'category' | 'severity'>;

/** Whether the person wants to see a finding. */
export type IsShown = (finding: ToShow) => boolean;

/** A text of a page: `message` is the page's own name for it. */
export interface TextPlace { platform: Platform; page: NotePage; message: string }

/** What the person wants to see. */
export interface Shown {
  /** Anywhere. */
  anywhere: IsShown;
  /** Whether settings have it shown at all: what they switch off is nowhere mentioned. */
  bySettings: IsShown;
  /** What keeps a finding of one text from being shown; null when nothing does. */
  hiddenBy: (finding: ToShow, place: TextPlace) => DismissalScope | null;
}

/** The settings; where they cannot be read, those that show everything. */
export function settingsOrDefault(choices: Pick<Choices, 'recallSettings'>, incognito: boolean): Promise<Settings> {
  return choices.recallSettings(incognito).catch(unreadable(DEFAULT_SETTINGS));
}

/** Whether a dismissal is about this text, or about this rule. */
export function concerns(one: Dismissal, rule: string, { platform, page, message }: TextPlace): boolean {
  switch (one.scope) {
    case 'rule': return one.rule === rule;
    case 'client': return one.platform === platform && one.client === page.client.id;
    case 'message': return one.platform === platform && one.subject === page.subject && one.message === message && one.rules.includes(rule);
  }
}

/**
 * What the person wants to see. It is asked after the engine, so that no result that is kept depends on it. Where the choices
 * cannot be read, everything is shown.
 */
export async function shownBy(choices: Pick<Choices, 'recallSettings' | 'recallDismissals'>, incognito: boolean): Promise<Shown> {
  const [settings, dismissed] = await Promise.all([settingsOrDefault(choices, incognito), choices.recallDismissals(incognito).catch(unreadable([]))]);
  const rulesOff = new Set(dismissed.flatMap((one) => (one.scope === 'rule' ? [one.rule] : [])));
  const categoriesOff = new Set(settings.categoriesOff);
  const bySettings: IsShown = ({ category, severity }) => !categoriesOff.has(category) && (settings.notices || severity !== 'notice');
  return {
    bySettings,
    anywhere: (finding) => bySettings(finding) && !rulesOff.has(finding.rule),
    hiddenBy: ({ rule }, place) => dismissed.find((one) => concerns(one, rule, place))?.scope ?? null,
  };
}

const unreadable = <T>(instead: T) => (error: unknown): T => {
  if (error instanceof StorageError) return instead;
  throw error;
};
