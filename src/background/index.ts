import browser, { type Browser, type Runtime } from 'webextension-polyfill';
import { createTeller } from '../advice/teller';
import { createExplanationWriter } from '../explanation';
import { platformOfUrl } from '../model/host';
import type { Platform } from '../model/platform';
import type { PageRequest } from '../model/protocol';
import { parsePageReport } from '../model/page-answers';
import { createPrefilter } from '../prefilter';
import { missingConditions } from '../engine/missing-conditions';
import { conditions } from '../rulebook/conditions';
import { labels } from '../rulebook/labels';
import { pageRules } from '../rulebook/pages';
import { replies } from '../rulebook/replies';
import { ruleNames } from '../rulebook/rule-names';
import { createRowFinder } from '../rulebook/row-of-thread';
import { triggers } from '../rulebook/triggers';
import { trust } from '../rulebook/trust';
import type { GetMessage } from '../ui/wording';
import { createAnalyser } from './analyser';
import { createBadgeAnswers } from './answer-badges';
import { createNoteAnswers } from './answer-note';
import { createTurns } from './client-turns';
import { carryOut } from './commands';
import { handleRequest, type Parts } from './handle-request';
import { createThreadKnowledge } from './know-thread';
import { createDictionaryCopy } from './dictionary-copy';
import { loadEngine } from './load-engine';
import { createResultCache } from './result-cache';
import { resultShelf } from './result-shelf';
import { requestAfter } from './request-after';
import { hearSelectionMenu, showSelectionMenu, takeHandedText } from './selection-menu';
import { settingsOrDefault } from './shown-by';
import { createChoices } from './storage/choices';
import { createClientMemories } from './storage/clients';
import { createMemories } from './storage/memories';
import { createOwnData } from './storage/own-data';
import { createRecords } from './storage/records';
import { createStore } from './storage/store';
import { createReadingDays } from './storage/well-read';
import { clearToolbar, showOnToolbar, showPaused } from './toolbar';

const WELCOME = 'src/screens/welcome/index.html';

// The browser may end this script at any moment and starts it again for the next event: listeners are put up at once,
// and nothing is kept here that cannot be made anew.
const store = createStore();
const dictionaryCopy = createDictionaryCopy();
const analyser = createAnalyser(() => loadEngine(dictionaryCopy), createResultCache(resultShelf), createPrefilter(triggers));
const clients = createClientMemories(store);
const choices = createChoices(store);
const records = createRecords(store);
const { version } = browser.runtime.getManifest();
const getMessage: GetMessage = (key, values) => browser.i18n.getMessage(key, values);
const teller = createTeller(getMessage);
const parts: Parts = {
  analyser, clients, choices,
  ownData: createOwnData(store, version),
  dictionaryCopy,
  records,
  memories: createMemories(store),
  readings: createReadingDays(store),
  badges: createBadgeAnswers({ trust, analyser, clients, language: teller.language }),
  knowThread: createThreadKnowledge(clients, createRowFinder(pageRules)),
  teller,
  note: createNoteAnswers({ analyser, choices, records, replies, explain: createExplanationWriter(getMessage, { labels, rules: ruleNames }), version, teller }),
  takeTurn: createTurns(), takeHandedText,
  missing: (post) => missingConditions(post, conditions.conditions),
};

// `respond` and not a promise: every browser understands it, with the polyfill and without.
browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender, respond: (reply: unknown) => void) => {
  void handleRequest(message, sender, parts).then(respond);
  return true;
});

// Once, when the extension has come; an update comes without a word.
browser.runtime.onInstalled.addListener(({ reason }) => {
  void showSelectionMenu();
  if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(WELCOME) });
});

// The browser may have another language now than when the item was made.
browser.runtime.onStartup.addListener(() => { void showSelectionMenu(); });
hearSelectionMenu();
browser.permissions.onAdded.addListener(({ permissions }) => {
  if ((permissions as string[] | undefined)?.includes('contextMenus') !== true) return;
  hearSelectionMenu();
  void showSelectionMenu();
});

// Firefox for Android has no keys.
(browser as Partial<Browser>).commands?.onCommand.addListener((command, tab) => { void carryOut(command, tab); });

browser.tabs.onUpdated.addListener((tabId, { status }, tab) => {
  if (status === 'loading') void clearToolbar(tabId);
  // A page that changes its address without loading has kept its script, which may have reported before the button was cleared.
  const platform = platformOfUrl(tab.url);
  if (status === 'complete' && platform !== null) void askAgain(tabId, platform, tab.incognito);
});

// Whatever tab or screen changed it, the others are to show it.
browser.storage.onChanged.addListener((changes) => {
  const request = requestAfter(Object.keys(changes));
  if (request !== null) void tellPages(request);
});

browser.tabs.onRemoved.addListener((tabId) => { void forgetPrivateWindows(tabId); });

async function tellPages(request: PageRequest): Promise<void> {
  for (const { id, url, incognito } of await browser.tabs.query({})) {
    const platform = platformOfUrl(url);
    if (id === undefined || platform === null) continue;
    // Where no script of ours runs there is nothing to change.
    await browser.tabs.sendMessage(id, request).catch(() => undefined);
    if (request.type === 'choices-changed') await askAgain(id, platform, incognito);
  }
}

async function askAgain(tabId: number, platform: Platform, incognito: boolean): Promise<void> {
  const question: PageRequest = { type: 'page-status' };
  // Where no script of ours runs there is nothing to show.
  const report = parsePageReport(await browser.tabs.sendMessage(tabId, question).catch(() => null));
  const { toolbarCount, paused } = await settingsOrDefault(choices, incognito);
  if (paused.includes(platform)) await showPaused(tabId);
  else if (report !== null) await showOnToolbar(tabId, report, toolbarCount);
}

/** With the last private tab goes what was said in it. The browser may still list the tab that was closed. */
async function forgetPrivateWindows(closed: number): Promise<void> {
  const tabs = await browser.tabs.query({});
  if (tabs.every(({ id, incognito }) => !incognito || id === closed)) await store.forgetPrivate();
}
