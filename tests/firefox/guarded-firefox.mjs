import { installInFirefox, POPUP, until } from './installed-firefox.mjs';

/** In the page: every note with its own words, those of the message that it stands in or after, and all of the page's before it. */
const NOTES = `
  const hosts = [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot !== null);
  const wordsUpTo = (host, start) => {
    const range = document.createRange();
    range.setStart(start, 0);
    range.setEndAfter(host);
    return range.toString();
  };
  return hosts.flatMap((host) => [...host.shadowRoot.querySelectorAll('[role="note"]')].map((note) => ({
    text: note.textContent,
    message: wordsUpTo(host, host.textContent.trim() === '' ? host.parentElement : host),
    before: wordsUpTo(host, document.body),
    quotes: [...note.querySelectorAll('blockquote')].map(({ textContent }) => textContent),
    links: [...note.querySelectorAll('a')].map(({ href }) => href),
    height: note.getBoundingClientRect().height,
  })));`;

/** In the page: presses the button with these words, of the site or of ours. */
const PRESS = `
  const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const button = roots.flatMap((root) => [...root.querySelectorAll('button')]).find(({ textContent }) => textContent.trim() === args[0]);
  if (button === undefined) throw new Error('no button ' + args[0]);
  button.click();`;

/**
 * Firefox with the built package in it, before the replica of both sites. The site's tab stays in front; the popup's page lies
 * in a tab behind it, so that the tab in front is for it what the person looks at.
 */
export async function openGuardedFirefox() {
  const { firefox, server, addonId, extension, close } = await installInFirefox();
  try {
    await closeWelcome(firefox);
    return { extension, ...await withTabs(firefox, server, addonId, close) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Closes the page that the extension opens in front when it has come; the tab that was there is in front again. */
async function closeWelcome(firefox) {
  const site = await firefox.tab();
  for (const end = Date.now() + 15_000; Date.now() < end; await new Promise((resolve) => { setTimeout(resolve, 100); })) {
    for (const tab of (await firefox.tabs()).filter((handle) => handle !== site)) {
      await firefox.turnTo(tab);
      // A tab whose page is just coming answers with nothing.
      if ((await firefox.evaluate('return location.href'))?.includes('/screens/welcome/')) {
        await firefox.send('WebDriver:CloseWindow');
        return firefox.turnTo(site);
      }
    }
  }
  throw new Error('the extension has not opened its welcome page');
}

async function withTabs(firefox, server, addonId, close) {
  const site = await firefox.tab();
  let behind = null;

  const inSite = async (body, parameters) => {
    await firefox.turnTo(site);
    return firefox.evaluate(body, parameters);
  };
  /** Turns to the tab with the popup's page, and opens one where there is none: the popup closes itself when it has led to a finding. */
  const turnToPopup = async () => {
    if (behind !== null && (await firefox.tabs()).includes(behind)) return firefox.turnTo(behind);
    await firefox.turnTo(site);
    behind = await firefox.newTab();
    await firefox.turnTo(behind);
    return firefox.goto(POPUP);
  };
  const inPopup = async (body, parameters) => {
    await turnToPopup();
    return firefox.evaluate(body, parameters);
  };
  /** What our script in the site's tab says of its page; null where none runs. Without the address, which no other site's tab tells, it asks the tab in front. */
  const status = (url) => inPopup(`
    const tab = (await browser.tabs.query({})).find((candidate) => (args[0] === null ? candidate.active : candidate.url === args[0]));
    if (tab === undefined) throw new Error('no tab shows ' + args[0]);
    return browser.tabs.sendMessage(tab.id, { type: 'page-status' }).then((report) => report ?? null, () => null);`, [url]);

  /** What the toolbar button says of the tab that shows this address. */
  const badge = (url) => inPopup(`
    const tab = (await browser.tabs.query({})).find((candidate) => candidate.url === args[0]);
    return browser.action.getBadgeText({ tabId: tab.id });`, [url]);

  return {
    server,
    badge,
    close,
    inSite,
    inPopup,
    status,
    notes: () => inSite(NOTES),
    press: (words) => inSite(PRESS, [words]),
    /** The words that are marked in the page. */
    marked: () => inSite('return [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(String))'),
    /** Opens an address in the tab in front. */
    goto: async (url) => {
      await firefox.turnTo(site);
      await firefox.goto(url);
    },
    /** The report on the page in front when it has been read to its end. */
    report: (url) => until(() => status(url), (report) => report !== null && report.progress !== 'reading', `report on ${url}`),
    /** Opens the popup anew over the tab in front and gives its words when it has come to rest. */
    popup: async () => {
      await turnToPopup();
      await firefox.goto(POPUP);
      const state = await until(() => inPopup('return document.querySelector("[data-state]")?.dataset.state ?? null'), (value) => value !== null && value !== 'loading', 'the popup');
      return { state, text: await inPopup('return document.body.innerText'), stage: await inPopup('return document.querySelector(".stage h2")?.textContent ?? null') };
    },
    /** Gives back the access to a site, as the person does in the browser's settings. */
    allow: (origin) => firefox.evaluateInBrowser(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await ExtensionPermissions.add(args[0], { permissions: [], origins: [args[1]] }, WebExtensionPolicy.getByID(args[0]).extension);`, [addonId, origin]),
    /** Ends the background as Firefox does when it has been idle for half a minute. */
    endBackground: () => firefox.evaluateInBrowser(`
      const { extension } = WebExtensionPolicy.getByID(args[0]);
      await extension.terminateBackground({ ignoreDevToolsAttached: true });
      return extension.backgroundState;`, [addonId]),
    /** Presses a key with Alt and Shift, as the browser's window gets it from the keyboard: shortcuts of extensions are the browser's own. */
    pressAltShift: async (key, code, keyCode) => {
      await firefox.turnTo(site);
      return firefox.evaluateInBrowser(`
      const [key, code, keyCode] = args;
      const window = Services.wm.getMostRecentWindow('navigator:browser');
      window.gBrowser.selectedBrowser.focus();
      const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      if (!keyboard.beginInputTransactionForTests(window)) throw new Error('the keyboard is in use');
      const keys = [{ key: 'Alt', code: 'AltLeft', keyCode: 18 }, { key: 'Shift', code: 'ShiftLeft', keyCode: 16 }, { key, code, keyCode }].map((each) => new window.KeyboardEvent('', each));
      for (const each of keys) keyboard.keydown(each);
      for (const each of keys.reverse()) keyboard.keyup(each);`, [key, code, keyCode]);
    },
    /** Megabytes in use by the processes of extensions, as Firefox itself counts them. */
    extensionMemory: () => firefox.evaluateInBrowser(`
      const { children } = await ChromeUtils.requestProcInfo();
      return children.filter(({ type }) => type === 'extension').reduce((sum, { memory }) => sum + memory, 0) / 1e6;`),
    backgroundState: () => firefox.evaluateInBrowser('return WebExtensionPolicy.getByID(args[0]).extension.backgroundState', [addonId]),
  };
}
