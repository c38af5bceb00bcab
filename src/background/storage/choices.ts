import { dismissalName, type Dismissal, type DismissalTarget, type ThreadDismissals } from '../../model/dismissal';
import type { Platform } from '../../model/platform';
import { changeSettings, type Settings, type SettingsChange } from '../../model/settings';
import type { Store } from './store';
import { DISMISSALS_KEY, dismissalsKind, SETTINGS_KEY, settingsKind } from './stored-choices';

/** The most messages of which something is not shown. Beyond them those dismissed longest ago are shown again. */
const MOST_MESSAGES = 2000;

/** A client and a thread of whom it is asked what is dismissed. The client's id may be unknown. */
interface ThreadAsked { platform: Platform; subject: string; client: string | null }

/**
 * What the person has chosen to see: settings and dismissals. Each change may be asked for again without harm, and leaves
 * alone what it does not name.
 */
export function createChoices(store: Store, now: () => Date = () => new Date()) {
  const recallDismissals = (incognito: boolean): Promise<readonly Dismissal[]> => store.read(DISMISSALS_KEY, dismissalsKind, incognito);
  return {
    recallSettings: (incognito: boolean): Promise<Settings> => store.read(SETTINGS_KEY, settingsKind, incognito),

    changeSettings: (change: SettingsChange, incognito: boolean): Promise<Settings> =>
      store.change(SETTINGS_KEY, settingsKind, incognito, (settings) => changeSettings(settings, change)),

    recallDismissals,

    /** Dismisses (`on`), or shows again. What is dismissed already keeps its date. */
    dismiss: (target: DismissalTarget, on: boolean, incognito: boolean): Promise<readonly Dismissal[]> =>
      store.change(DISMISSALS_KEY, dismissalsKind, incognito, (dismissed) => {
        const others = dismissed.filter((one) => dismissalName(one) !== dismissalName(target));
        const before = dismissed.find((one) => dismissalName(one) === dismissalName(target));
        return on ? withinBounds([...others, joined(before, { ...target, at: before?.at ?? now().toISOString() })]) : others;
      }),

    /** What is dismissed of one thread. */
    async recallThreadDismissals({ platform, subject, client }: ThreadAsked, incognito: boolean): Promise<ThreadDismissals> {
      const found: ThreadDismissals = { client: null, messages: {} };
      for (const one of await recallDismissals(incognito)) {
        if (one.scope === 'client' && one.platform === platform && one.client === client) found.client = one.at;
        if (one.scope === 'message' && one.platform === platform && one.subject === subject) found.messages[one.message] = one.rules;
      }
      return found;
    },
  };
}
export type Choices = ReturnType<typeof createChoices>;

/** Two dismissals of one thing: of a message, what either of them names is not shown. */
export function joined(before: Dismissal | undefined, next: Dismissal): Dismissal {
  if (before?.scope !== 'message' || next.scope !== 'message') return next;
  return { ...next, rules: [...new Set([...before.rules, ...next.rules])] };
}

/** The oldest first, and not more messages than are kept. */
export function withinBounds(dismissed: readonly Dismissal[]): Dismissal[] {
  const sorted = [...dismissed].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  let tooMany = sorted.filter(({ scope }) => scope === 'message').length - MOST_MESSAGES;
  return sorted.filter(({ scope }) => scope !== 'message' || (tooMany -= 1) < 0);
}
