import type { ShownFinding } from '../model/protocol';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings';
import type { Choices } from './storage/choices';
import { StorageError } from './storage/store';

/** Whether the person wants to see a finding. */
export type IsShown = (finding: Pick<ShownFinding, 'rule' | 'category' | 'severity'>) => boolean;

/** The settings; where they cannot be read, those that show everything. */
export function settingsOrDefault(choices: Pick<Choices, 'recallSettings'>, incognito: boolean): Promise<Settings> {
  return choices.recallSettings(incognito).catch(unreadable(DEFAULT_SETTINGS));
}

/**
 * What the person wants to see. It is asked after the engine, so that no result that is kept depends on it. Where the choices
 * cannot be read, everything is shown.
 */
export async function shownBy(choices: Pick<Choices, 'recallSettings' | 'recallDismissals'>, incognito: boolean): Promise<IsShown> {
  const [settings, dismissed] = await Promise.all([settingsOrDefault(choices, incognito), choices.recallDismissals(incognito).catch(unreadable([]))]);
  const rulesOff = new Set(dismissed.flatMap((one) => (one.scope === 'rule' ? [one.rule] : [])));
  const categoriesOff = new Set(settings.categoriesOff);
  return ({ rule, category, severity }) => !rulesOff.has(rule) && !categoriesOff.has(category) && (settings.notices || severity !== 'notice');
}

const unreadable = <T>(instead: T) => (error: unknown): T => {
  if (error instanceof StorageError) return instead;
  throw error;
};
