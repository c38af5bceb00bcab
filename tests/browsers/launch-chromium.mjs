import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { inOneLanguage } from './one-language.mjs';

const network = (port) => ['--disable-quic', `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE localhost`, '--ignore-certificate-errors'];
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * Starts Chromium without any extension; every host name leads to the replica on loopback.
 * @param {{ executablePath: string, port: number }} options
 */
export const launchBareChromium = ({ executablePath, port }) => chromium.launch({
  executablePath, args: ['--headless=new', ...sandbox, ...network(port)],
  // Its pages are to be as wide as those beside which they are laid.
  ignoreDefaultArgs: ['--hide-scrollbars'],
});

/** Closes the page that the extension opens when it has come: it would lie over what the tests look at. */
async function closeWelcome(context) {
  const isWelcome = (page) => page.url().includes('/screens/welcome/');
  const page = context.pages().find(isWelcome) ?? await context.waitForEvent('page', { predicate: async (opened) => {
    await opened.waitForURL(/^chrome-extension:/u).catch(() => undefined);
    return isWelcome(opened);
  }, timeout: 15_000 }).catch(() => null);
  await page?.close();
}

/**
 * Starts Chromium with the built extension; every host name leads to the replica on loopback.
 * @param {{ executablePath: string, port: number, extension: string, headless?: boolean, locale?: string, colorScheme?: 'light' | 'dark', backForwardCache?: boolean, welcome?: boolean }} options
 *   `extension`: folder of an unpacked package; `backForwardCache`: keeps pages that are left, as people's browsers do; `locale`: of the pages, and the language of the extension where that is Japanese; `welcome`: leaves the page open that the extension opens when it has come
 * @returns {Promise<{ context: import('@playwright/test').BrowserContext, worker: import('@playwright/test').Worker, extensionId: string }>}
 */
export async function launchChromium({ executablePath, port, extension, headless = true, locale = 'ja-JP', colorScheme = 'light', backForwardCache = false, welcome = false }) {
  if (!existsSync(path.join(extension, 'manifest.json'))) throw new Error(`${extension} がありません。先に npm run build を。 / not built yet: npm run build`);
  const folder = locale.startsWith('ja') ? inOneLanguage(extension, 'ja') : extension;
  const clearUp = () => { if (folder !== extension) rmSync(folder, { recursive: true, force: true }); };
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    headless: false, // the old headless mode has no extensions: the new one is asked for below
    locale,
    timezoneId: 'Asia/Tokyo',
    colorScheme,
    viewport: headless ? { width: 1280, height: 900 } : null,
    ignoreDefaultArgs: backForwardCache ? ['--disable-back-forward-cache'] : [],
    args: [
      ...(headless ? ['--headless=new', '--disable-gpu'] : []),
      ...sandbox, ...network(port),
      `--lang=${locale}`, '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      `--disable-extensions-except=${folder}`, `--load-extension=${folder}`,
    ],
    env: { ...process.env, LANGUAGE: locale.replace('-', '_') },
  }).catch((error) => {
    clearUp();
    throw new Error(`${executablePath} を起動できませんでした。 / could not be started.\n${String(error.message).split('\n')[0]}`, { cause: error });
  });
  context.once('close', clearUp);
  const worker = context.serviceWorkers()[0] ?? await context.waitForEvent('serviceworker', { timeout: 15_000 }).catch(async (error) => {
    await context.close();
    throw new Error(`拡張機能が動き始めませんでした。 / the extension did not start: ${extension}`, { cause: error });
  });
  if (!welcome && existsSync(path.join(extension, 'src/screens/welcome'))) await closeWelcome(context);
  return { context, worker, extensionId: new URL(worker.url()).host };
}
