import { platformOfUrl } from '../../model/host';
import type { Platform } from '../../model/platform';
import type { PageReport } from '../../model/protocol';
import { createClassifier } from '../../pages/classify';
import { pageRules } from '../../rulebook/pages';
import { askBackground } from '../parts/ask-background';
import { activeTab, pageStatus, type BrowserTab } from '../parts/browser-tab';
import { withdrawnPlatforms } from '../parts/site-access';

// By the address alone: the readers of pages stay where the pages are.
const { classify, isExcluded } = createClassifier(pageRules);

/** What the popup stands over. */
type Situation =
  /** Nothing is known yet, or our script in the page has not read it yet. */
  | { state: 'loading' }
  | { state: 'report'; report: PageReport }
  /** A page of ours in which no script of ours runs: it was open when the extension came or was renewed. */
  | { state: 'reload' }
  /** The person has paused the site. */
  | { state: 'paused' }
  | { state: 'no-access'; platforms: Platform[] }
  | { state: 'excluded' }
  /** A page of the two sites that is neither a thread nor a job post. */
  | { state: 'other-page' }
  | { state: 'elsewhere' };

/** `tab` is null as long as it is unknown; `platform` is null on other sites, and where the browser does not tell the address. */
export interface PopupView { tab: BrowserTab | null; platform: Platform | null; situation: Situation }

/** Looks at the active tab, as it is now. */
export async function readView(): Promise<PopupView> {
  const [tab, withdrawn] = await Promise.all([activeTab(), withdrawnPlatforms()]);
  const platform = platformOfUrl(tab?.url ?? undefined);
  return { tab, platform, situation: await situationOf(tab, platform, withdrawn) };
}

async function situationOf(tab: BrowserTab | null, platform: Platform | null, withdrawn: Platform[]): Promise<Situation> {
  if (tab === null || tab.url === null) {
    // Without access to a site the browser does not even tell that the tab shows it.
    return withdrawn.length > 0 ? { state: 'no-access', platforms: withdrawn } : { state: 'elsewhere' };
  }
  if (platform === null) return { state: 'elsewhere' };
  if (withdrawn.includes(platform)) return { state: 'no-access', platforms: [platform] };
  const pause = await askBackground({ type: 'is-paused', platform, incognito: tab.incognito });
  if (pause.ok && pause.paused) return { state: 'paused' };
  if (isExcluded(tab.url)) return { state: 'excluded' };
  if (classify(tab.url) === null) return { state: 'other-page' };
  const status = await pageStatus(tab);
  if (status === 'silent') return { state: 'reload' };
  return status === 'none' ? { state: 'loading' } : { state: 'report', report: status };
}
