import browser, { type Browser, type Menus, type Tabs } from 'webextension-polyfill';
import { TEXT_HANDED, type HandedText } from '../model/handed-text';
import { platformOfUrl } from '../model/host';
import type { PageReport, PageRequest } from '../model/protocol';
import { parsePageReport } from '../model/page-answers';

const ITEM = 'check-selection';
const SCREEN = 'src/screens/check/index.html';
/** Where the text waits for the screen: in the browser's memory, so that it outlives this script and never lies on the disk. */
const KEY = 'handed-text';

/** There as long as the person has given the permission, which is taken when the item is switched on. */
const menus = (): Menus.Static | undefined => (browser as Partial<Browser>).contextMenus;

/** Hears the item being chosen, where it may be there. To be called at once when the background starts, and when the permission comes. */
export function hearSelectionMenu(): void {
  menus()?.onClicked.addListener(choose);
}

/** Puts the item into the menu, in the language that the browser has now. */
export async function showSelectionMenu(): Promise<void> {
  await menus()?.removeAll();
  // Two that do so at once are one too many, and no error for anybody.
  menus()?.create({ id: ITEM, contexts: ['selection'], title: browser.i18n.getMessage('options_menu_item') }, () => browser.runtime.lastError);
}

/** The text that waits, once: who takes it has it alone. */
export async function takeHandedText(): Promise<HandedText | null> {
  const waiting = (await browser.storage.session.get(KEY))[KEY] as HandedText | undefined;
  await browser.storage.session.remove(KEY);
  return waiting ?? null;
}

function choose({ menuItemId, selectionText = '', pageUrl }: Menus.OnClickData, tab: Tabs.Tab | undefined): void {
  if (menuItemId === ITEM && selectionText.trim() !== '') void handOver(selectionText, pageUrl, tab?.id);
}

async function handOver(text: string, pageUrl: string | undefined, tabId: number | undefined): Promise<void> {
  const platform = platformOfUrl(pageUrl);
  // Only of the two sites is anything asked.
  const ask = async (request: PageRequest): Promise<unknown> => (platform === null || tabId === undefined ? null : browser.tabs.sendMessage(tabId, request).catch(() => null));
  const handed: HandedText = { text: withLines(text, await ask({ type: 'selection' })), platform, ...situationIn(parsePageReport(await ask({ type: 'page-status' }))) };
  await browser.storage.session.set({ [KEY]: handed });
  // A window that is open already takes it.
  if (await browser.runtime.sendMessage({ type: TEXT_HANDED }).catch(() => false) === true) return;
  await browser.windows.create({ type: 'popup', url: browser.runtime.getURL(SCREEN), width: 460, height: 720 });
}

const bare = (text: string): string => text.replaceAll(/\s+/gu, '');

/** Browsers join the lines of a selection, which a sentence may end with; the page itself still has them, where it tells the same text. */
function withLines(text: string, selected: unknown): string {
  return typeof selected === 'string' && bare(selected) === bare(text) ? selected : text;
}

/** What the page says of a text on it. A post is before any contract by nature. */
function situationIn(report: PageReport | null): Pick<HandedText, 'kind' | 'stage'> {
  switch (report?.kind) {
    case 'job': return { kind: 'job', stage: null };
    case 'thread': return { kind: 'message', stage: report.stage.value };
    default: return { kind: null, stage: null };
  }
}
