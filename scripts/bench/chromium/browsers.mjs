// The browsers of a bench: one for each extension, so that none measures another's work. All stand before one replica.
import { launchChromium } from '../../../tests/browsers/launch-chromium.mjs';
import { buildPeer } from '../peers/extensions.mjs';

/** @typedef {Awaited<ReturnType<typeof launchChromium>>} Browser */

/** The page of each extension from which its background is asked. */
const pageOf = (name, extensionId) => `chrome-extension://${extensionId}/${name === 'ours' ? 'src/screens/popup/index.html' : 'page.html'}`;

/**
 * @param {{ chromium: string, extension: string }} scope `extension`: our unpacked package
 * @param {number} port of the replica
 * @param {'ours' | Parameters<typeof buildPeer>[0]} name
 */
export async function openBrowser({ chromium, extension }, port, name) {
  const folder = name === 'ours' ? extension : await buildPeer(name);
  const browser = await launchChromium({ executablePath: chromium, port, extension: folder });
  return { ...browser, name, page: pageOf(name, browser.extensionId) };
}

const CONTEXT = { platform: 'crowdworks', stage: 'before_contract', approval: 'none', contractAmount: null };

/**
 * Asks a background for one text; gives milliseconds until the answer, which must hold something.
 * @param {import('@playwright/test').Page} page of the extension
 * @param {string} name whose it is
 * @param {string} text in which there is something to find
 */
export function ask(page, name, text) {
  const message = name === 'ours'
    ? { type: 'analyse', texts: [{ key: '1', kind: 'message', sender: 'client', text }], context: CONTEXT }
    : { text };
  return page.evaluate(async (request) => {
    const start = performance.now();
    const reply = await chrome.runtime.sendMessage(request);
    const took = performance.now() - start;
    if (!(reply?.words > 0) && !(reply?.ok && reply.results[0].findings.length > 0)) throw new Error(`nothing was found: ${JSON.stringify(reply)}`);
    return took;
  }, message);
}
