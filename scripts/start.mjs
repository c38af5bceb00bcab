// Builds the extension, serves a replica of both sites on loopback and opens Chromium on it. With a display: a window to
// play with. Without one, or with --headless: visits every page, prints what was found, and saves screenshots under out/.
import path from 'node:path';
import { launchChromium } from '../tests/browsers/launch-chromium.mjs';
import { PAGES, replicaPages } from '../tests/replica/sites.mjs';
import { serveReplica } from '../tests/replica/server.mjs';
import { provide } from './machine.mjs';
import { node, root } from './run.mjs';
import { tour } from './tour.mjs';

const known = ['--headless'];
const unknown = process.argv.slice(2).find((argument) => !known.includes(argument));
if (unknown !== undefined) {
  console.error(`知らない引数です / unknown argument: ${unknown}\nusage: npm start [-- --headless]`);
  process.exit(2);
}
const headless = process.argv.includes('--headless') || (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY);

let server;
let browser;
try {
  const { chromium } = provide(['chromium', 'font']);
  const built = await node(['scripts/build.mjs', 'chrome']);
  if (built.code !== 0) throw new Error('拡張機能を作れませんでした。 / The extension could not be built.');
  server = await serveReplica({ pages: await replicaPages() });
  browser = await launchChromium({ executablePath: chromium, port: server.port, extension: path.join(root, 'dist/chrome'), headless });
  if (headless) {
    const complete = await tour({ ...browser, pages: PAGES, folder: path.join(root, 'out') });
    if (!complete) process.exitCode = 1;
  } else {
    const page = browser.context.pages()[0] ?? await browser.context.newPage();
    await page.goto(PAGES[0].url);
    console.log('複製サイトを開きました。ウィンドウを閉じると終わります。 / The replica is open; close the window to stop.');
    console.log(PAGES.map(({ url, about }) => `  ${url}  ${about}`).join('\n'));
    await new Promise((resolve) => { browser.context.once('close', resolve); });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  if (headless) await browser?.context.close();
  await server?.close();
}
