// Measures the built package in real Chromium: how long the background takes to answer when it sleeps and when it is awake.
import { statSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { killWorker } from '../tests/browsers/kill-worker.mjs';
import { launchChromium } from '../tests/browsers/launch-chromium.mjs';
import { replicaPages } from '../tests/replica/sites.mjs';
import { serveReplica } from '../tests/replica/server.mjs';
import { provide } from './machine.mjs';
import { node, root } from './run.mjs';

const COLD_STARTS = 20;
const WARM_REQUESTS = 200;
const TEXT = 'ご応募ありがとうございます。ぜひ一緒に進めたいので、LINEのIDを教えていただけますか？ 詳しい資料はそちらでお送りします。';

const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)];
const row = (what, values) => console.log(`${what.padEnd(48)} median ${median(values).toFixed(1)} ms, worst ${Math.max(...values).toFixed(1)} ms (n = ${values.length})`);

const { chromium } = provide(['chromium', 'font']);
const { code } = await node(['scripts/build.mjs', 'chrome']);
if (code !== 0) process.exit(code);
const extension = path.join(root, 'dist/chrome');
const server = await serveReplica({ pages: await replicaPages() });
const { context, extensionId } = await launchChromium({ executablePath: chromium, port: server.port, extension });

/** Asks the background from a page of the extension; gives milliseconds until the answer, which must hold a finding. */
async function ask(page, text) {
  return page.evaluate(async (body) => {
    const context = { platform: 'crowdworks', stage: 'before_contract', approval: 'none', contractAmount: null };
    const start = performance.now();
    const reply = await chrome.runtime.sendMessage({ type: 'analyse', texts: [{ key: '1', kind: 'message', sender: 'client', text: body }], context, language: 'ja' });
    const took = performance.now() - start;
    if (!reply?.ok || reply.results[0].findings.length === 0) throw new Error(`no finding: ${JSON.stringify(reply)}`);
    return took;
  }, text);
}

const page = await context.newPage();
await page.goto(`chrome-extension://${extensionId}/src/screens/popup/index.html`);
const cold = [];
for (let round = 0; round < COLD_STARTS; round += 1) {
  await killWorker(context, extensionId);
  await new Promise((resolve) => { setTimeout(resolve, 300); });
  cold.push(await ask(page, `${TEXT}${round}`));
}
const warm = [];
for (let round = 0; round < WARM_REQUESTS; round += 1) warm.push(await ask(page, `${TEXT} ${round} 本目の件です。`));

const thread = await context.newPage();
const shown = [];
for (let round = 0; round < 10; round += 1) {
  await thread.goto('https://crowdworks.jp/proposals/41000001');
  await thread.getByRole('note').first().waitFor();
  shown.push(await thread.evaluate(() => performance.now() - performance.timing.domContentLoadedEventEnd + performance.timing.navigationStart));
}
await context.close();
await server.close();

row('background asleep → first finding answered', cold);
row('background awake → finding answered (cache missed)', warm);
row('DOM ready → first note on a replica thread', shown);
const files = readdirSync(extension, { recursive: true, encoding: 'utf8' }).map((file) => path.join(extension, file)).filter((file) => statSync(file).isFile());
const content = files.filter((file) => /content.*\.js$/u.test(file));
for (const file of content) console.log(`${path.relative(root, file)}: ${(gzipSync(readFileSync(file)).length / 1024).toFixed(1)} KB gz`);
console.log(`dist/chrome unpacked: ${(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6).toFixed(1)} MB`);
