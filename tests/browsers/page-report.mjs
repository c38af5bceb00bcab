/**
 * Opens the popup's page in a tab of its own, bound to the tab that shows the replica, as the toolbar button does.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} extensionId
 * @param {import('@playwright/test').Page} page the tab that the popup speaks about
 * @param {number | null} [tabId] of that tab, where the extension may not know its address
 * @returns {Promise<import('@playwright/test').Page>}
 */
export async function openPopup(context, extensionId, page, tabId = null) {
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 380, height: 640 });
  // A popup has no tab of its own; here it has one, so the active tab is asked for in the page's place.
  const url = page.url();
  await popup.addInitScript(`{
    const [url, tabId] = ${JSON.stringify([url, tabId])};
    const wantedTab = (tab) => (tabId === null ? tab.url === url : tab.id === tabId);
    for (const api of [globalThis.chrome, globalThis.browser]) {
      if (!api?.tabs) continue;
      const query = api.tabs.query.bind(api.tabs);
      // The polyfill of older browsers hands over a callback.
      api.tabs.query = (wanted, respond) => {
        const found = wanted.active ? query({}).then((tabs) => tabs.filter(wantedTab)) : query(wanted);
        return respond === undefined ? found : void found.then(respond);
      };
    }
  }`);
  await popup.goto(`chrome-extension://${extensionId}/src/screens/popup/index.html`);
  return popup;
}

/**
 * What the content script of a tab says of its page, waited for until it has finished reading.
 * @param {import('@playwright/test').Worker} worker the extension's service worker
 * @param {string} url address of the tab
 * @param {number} [patience] milliseconds
 * @returns {Promise<import('../../src/model/protocol').PageReport>}
 */
export async function pageReport(worker, url, patience = 20_000) {
  const end = Date.now() + patience;
  let last = null;
  while (Date.now() < end) {
    last = await worker.evaluate(async (address) => {
      const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === address);
      if (tab?.id === undefined) return { problem: 'no such tab' };
      try {
        return await chrome.tabs.sendMessage(tab.id, { type: 'page-status' });
      } catch (error) {
        return { problem: String(error) };
      }
    }, url);
    if (last !== null && last.problem === undefined && last.progress !== 'reading') return last;
    await new Promise((resolve) => { setTimeout(resolve, 150); });
  }
  throw new Error(`${url}: no report within ${patience} ms, last: ${JSON.stringify(last)}`);
}
