// The gallery for README.md and the stores: 1280 × 800, in Japanese and English, from the replica with its invented names.
// Written to out/screenshots/<language>/; with --docs those that the documents show are renewed under docs/screenshots/.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from '../tests/browsers/launch-chromium.mjs';
import { replicaPages } from '../tests/replica/sites.mjs';
import { serveReplica } from '../tests/replica/server.mjs';
import { provide } from './machine.mjs';
import { node, root } from './run.mjs';
import { compose, shrink } from './screenshots/compose.mjs';
import { SCENES } from './screenshots/scenes.mjs';
import { createStage } from './screenshots/stage.mjs';

/** What README.md shows. */
const IN_DOCS = ['thread', 'popup', 'listing', 'verifications'];

const args = process.argv.slice(2);
const wanted = args.filter((argument) => !argument.startsWith('--'));
const unknown = args.find((argument) => argument !== '--docs' && !SCENES.some(({ name }) => name === argument));
if (unknown !== undefined) {
  console.error(`知らない引数です / unknown argument: ${unknown}\nusage: npm run screenshots [-- --docs] [-- ${SCENES.map(({ name }) => name).join(' | ')}]`);
  process.exit(2);
}
const scenes = SCENES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

const { chromium } = provide(['chromium', 'font']);
const built = await node(['scripts/build.mjs', 'chrome']);
if (built.code !== 0) process.exit(built.code);
const server = await serveReplica({ pages: await replicaPages() });
try {
  for (const [language, locale] of [['ja', 'ja-JP'], ['en', 'en-US']]) {
    const browser = await launchChromium({ executablePath: chromium, port: server.port, extension: path.join(root, 'dist/chrome'), locale });
    try {
      await gallery(browser, language);
    } finally {
      await browser.context.close();
    }
  }
} finally {
  await server.close();
}

async function gallery(browser, language) {
  const folder = path.join(root, 'out/screenshots', language);
  const docs = path.join(root, 'docs/screenshots');
  mkdirSync(folder, { recursive: true });
  const stage = createStage(browser, language);
  const canvas = await browser.context.newPage();
  for (const { name, caption, take } of scenes) {
    const shot = await take(stage);
    const picture = await compose(canvas, shot, caption[language], language);
    const number = String(SCENES.findIndex((scene) => scene.name === name) + 1);
    writeFileSync(path.join(folder, `${number}-${name}.png`), picture);
    console.log(`out/screenshots/${language}/${number}-${name}.png  ${(picture.length / 1000).toFixed(0)} KB`);
    for (const page of browser.context.pages()) if (page !== canvas && !page.url().startsWith('about:')) await page.close();
    if (!args.includes('--docs') || language !== 'ja' || !IN_DOCS.includes(name)) continue;
    mkdirSync(docs, { recursive: true });
    const small = await shrink(canvas, picture);
    writeFileSync(path.join(docs, `${name}.webp`), small);
    console.log(`docs/screenshots/${name}.webp  ${(small.length / 1000).toFixed(0)} KB`);
  }
}
