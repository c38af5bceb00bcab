import browser from 'webextension-polyfill';
import type { PostText } from '../../model/condition';
import type { ListedBadge, PageReport, PageRequest } from '../../model/protocol';
import { parseListedBadges, parsePageReport, parsePostText } from '../../model/page-answers';

/** The tab that a screen stands over. `url` is null where the browser does not tell it: on every site but the two. */
export interface BrowserTab { id: number; url: string | null; incognito: boolean }

/** The tab that the person is looking at, or null when the window has none. */
export async function activeTab(): Promise<BrowserTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null, incognito: tab.incognito };
}

/** What our script in the tab says of its page: a report, `none` where it reads nothing, `silent` where no script of ours runs. */
export async function pageStatus(tab: BrowserTab): Promise<PageReport | 'none' | 'silent'> {
  try {
    const answer: unknown = await ask(tab, { type: 'page-status' });
    return answer === undefined ? 'silent' : parsePageReport(answer) ?? 'none';
  } catch {
    return 'silent';
  }
}

/** The jobs of the list in the tab, each with its badge. */
export async function listedBadges(tab: BrowserTab): Promise<ListedBadge[]> {
  return parseListedBadges(await ask(tab, { type: 'listed-badges' }).catch(() => []));
}

/** What stands in the post in the tab; null where it is none. */
export async function postText(tab: BrowserTab): Promise<PostText | null> {
  return parsePostText(await ask(tab, { type: 'post-text' }).catch(() => null));
}

/** Scrolls the page to a finding, or to a job of a list. False when it is no longer there. */
export async function showFinding(tab: BrowserTab, id: string): Promise<boolean> {
  return await ask(tab, { type: 'show-finding', id }).catch(() => false) === true;
}

/** Has the page read and judged anew. */
export async function reread(tab: BrowserTab): Promise<void> {
  await ask(tab, { type: 'reread' }).catch(() => undefined);
}

/** Loads the tab's page again, which starts our script in it. */
export async function reload(tab: BrowserTab): Promise<void> {
  await browser.tabs.reload(tab.id);
}

function ask(tab: BrowserTab, request: PageRequest): Promise<unknown> {
  return browser.tabs.sendMessage(tab.id, request);
}
