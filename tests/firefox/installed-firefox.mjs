import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { launchFirefox, toReplica } from '../browsers/launch-firefox.mjs';
import { inOneLanguage } from '../browsers/one-language.mjs';
import { serveReplica } from '../replica/server.mjs';
import { replicaPages } from '../replica/sites.mjs';

const PACKAGE = path.resolve(import.meta.dirname, '../../dist/firefox');
const BINARY = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
/** Firefox gives every add-on an address by chance; the tests need to know it. */
const UUID = '11111111-2222-4333-8444-555555555555';
export const POPUP = `moz-extension://${UUID}/src/screens/popup/index.html`;
export const WELCOME = `moz-extension://${UUID}/src/screens/welcome/index.html`;

const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** Reads until what was read is right, and gives it; throws with the last that was read. */
export async function until(read, isRight, what, patience = 20_000) {
  const end = Date.now() + patience;
  for (;;) {
    const value = await read();
    // A page that is just coming or being left answers with nothing.
    if (value !== undefined && isRight(value)) return value;
    if (Date.now() > end) throw new Error(`${what}: not within ${patience / 1000} s; last: ${JSON.stringify(value)}`);
    await pause(150);
  }
}

/**
 * Starts Firefox before the replica of both sites and installs the built package, in Japanese, from a folder of its own: `extension`.
 * @param {{ paid?: Set<string>, prefs?: Record<string, string | number | boolean> }} [options] `paid`: paths of threads whose escrow has been paid, now or later
 */
export async function installInFirefox({ paid, prefs = {} } = {}) {
  if (!existsSync(path.join(PACKAGE, 'manifest.json'))) throw new Error(`${PACKAGE} がありません。先に npm run build を。 / not built yet: npm run build`);
  const addonId = JSON.parse(readFileSync(path.join(PACKAGE, 'manifest.json'), 'utf8')).browser_specific_settings.gecko.id;
  const server = await serveReplica({ pages: await replicaPages({ paid }) });
  const extension = inOneLanguage(PACKAGE, 'ja');
  let firefox;
  const close = async () => {
    await firefox?.close();
    await server.close();
    rmSync(extension, { recursive: true, force: true });
  };
  try {
    firefox = await launchFirefox({
      binary: BINARY,
      // Pages of extensions, and the browser's own side, are closed to Marionette without it.
      args: ['--remote-allow-system-access'],
      prefs: {
        ...toReplica(server.port),
        // The popup's page lies in a tab behind, where clocks would tick once a second.
        'dom.min_background_timeout_value': 50,
        'dom.min_background_timeout_value_without_budget_throttling': 50,
        'extensions.webextensions.uuids': JSON.stringify({ [addonId]: UUID }),
        ...prefs,
      },
    });
    const installed = await firefox.installAddon(extension);
    if (installed !== addonId) throw new Error(`Firefox knows the add-on as ${installed}, the manifest as ${addonId}`);
    return { firefox, server, addonId, extension, close };
  } catch (error) {
    await close();
    throw error;
  }
}
