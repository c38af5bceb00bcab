// The copy of the dictionary, seen from outside: the file in the private file system by a page of the extension, and whether the
// package is asked by taking the dictionary out of the package. Nobody gets it from there any more without it being seen.
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { killWorker } from '../browsers/kill-worker.mjs';
import { pageReport } from '../browsers/page-report.mjs';
import { EXTENSION, expect, test, type Browser } from './fixtures';

const THREAD = 'https://crowdworks.jp/proposals/41000001';
const DICTIONARY = 'dict/ipadic.dict';
const COPY = 'ipadic.dict';
const CONTEXT = { platform: 'crowdworks', stage: 'before_contract', approval: 'none', contractAmount: null };
/** Told apart by a number at their end, so that no answer is known from before. */
const ASKING = 'ご応募ありがとうございます。LINEのIDを教えていただけますか？ 資料の件数：';
const NOTHING = 'こんにちは。\nそれでは、また。';

/** A package of the test's own, out of which the dictionary can be taken while the browser runs. */
const extension = mkdtempSync(path.join(os.tmpdir(), 'keiyaku-guard-copy-'));
const packed = path.join(extension, DICTIONARY);
test.beforeAll(() => { cpSync(EXTENSION, extension, { recursive: true }); });
test.afterAll(() => { rmSync(extension, { recursive: true, force: true }); });
const takeOut = () => { renameSync(packed, `${packed}.away`); };
const putBack = () => { renameSync(`${packed}.away`, packed); };

/** What the private file system has of the dictionary; null where it has none. */
const copyIn = (own: Page) => own.evaluate(async (name) => {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle(name).catch(() => null);
  if (handle === null) return null;
  const file = await handle.getFile();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return { size: file.size, lastModified: file.lastModified, sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
}, COPY);

const DAMAGES = ['a hundred bytes of it are others', 'it is cut off', 'it is empty'] as const;
const damage = (own: Page, how: (typeof DAMAGES)[number]) => own.evaluate(async ([name, what]) => {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
  const writing = await handle.createWritable({ keepExistingData: true });
  if (what === 'it is cut off') await writing.truncate(4_000_001);
  else if (what === 'it is empty') await writing.truncate(0);
  else await writing.write({ type: 'write', position: 4_000_000, data: new Uint8Array(100).fill(0x5a) });
  await writing.close();
}, [COPY, how] as const);

interface Reply { ok: boolean; error?: string; results?: { findings: { quote: string }[] }[] }
let asked = 0;
/** Asks the background, from a page of the extension that stays open, for a text that it does not know. */
const ask = (own: Page, text = `${ASKING}${asked += 1}`): Promise<Reply> => own.evaluate((message) => chrome.runtime.sendMessage<unknown, Reply>(message),
  { type: 'analyse', texts: [{ key: '1', kind: 'message', sender: 'client', text }], context: CONTEXT });

/** How many backgrounds of ours run now: one, or none while it sleeps. */
async function running({ context, extensionId }: { context: BrowserContext; extensionId: string }): Promise<number> {
  const [page] = context.pages();
  if (page === undefined) throw new Error('no page is open');
  const session = await context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  await session.detach();
  return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.includes(extensionId)).length;
}

/** Puts the background to sleep, sees it gone, and asks. No tab is opened or closed in between, for that would wake it. */
async function askAsleep(browser: Browser, own: Page): Promise<Reply> {
  await killWorker(browser.context, browser.extensionId);
  await expect.poll(() => running(browser)).toBe(0);
  const reply = await ask(own);
  expect(await running(browser)).toBe(1);
  return reply;
}

const RIGHT = { ok: true, results: [{ findings: [{ quote: 'LINEのIDを教えていただけますか' }] }] };
const UNREADABLE = { ok: false, error: 'dictionary' };

test('the dictionary is copied at the first text that could have something; every start after that takes it from the copy, and a damaged copy is made anew', async ({ fresh }) => {
  test.setTimeout(90_000);
  const whole = { size: readFileSync(packed).length, sha256: createHash('sha256').update(readFileSync(packed)).digest('hex') };
  // In any other language the package that is loaded would be a copy of this folder.
  const browser = await fresh({ extension, locale: 'en-US' });
  const own = await browser.context.newPage();
  await own.goto(`chrome-extension://${browser.extensionId}/src/screens/popup/index.html`);

  await test.step('a text that could have nothing loads no dictionary', async () => {
    takeOut();
    expect(await ask(own, NOTHING)).toMatchObject({ ok: true, results: [{ findings: [] }] });
    expect(await copyIn(own)).toBeNull();
    expect(await ask(own)).toMatchObject(UNREADABLE);
    putBack();
  });

  await test.step('the first page with something has it loaded from the package, and copied', async () => {
    const page = await browser.context.newPage();
    await page.goto(THREAD);
    expect((await pageReport(browser.worker, THREAD)).findings).not.toEqual([]);
    await page.close();
    expect(await copyIn(own)).toMatchObject(whole);
  });

  await test.step('after a sleep it comes from the copy: the package has none to give', async () => {
    const before = await copyIn(own);
    takeOut();
    for (let sleep = 0; sleep < 3; sleep += 1) expect(await askAsleep(browser, own)).toMatchObject(RIGHT);
    expect(await copyIn(own)).toEqual(before);
    putBack();
  });

  for (const how of DAMAGES) {
    await test.step(`where ${how}, the answer comes from the package, is right at once, and the copy is whole again`, async () => {
      await damage(own, how);
      expect((await copyIn(own))?.sha256).not.toBe(whole.sha256);
      expect(await askAsleep(browser, own)).toMatchObject(RIGHT);
      expect(await copyIn(own)).toMatchObject(whole);
    });
  }

  await test.step('a damaged copy is never taken, not even where the package has none: it is said that nothing was judged', async () => {
    await damage(own, DAMAGES[0]);
    takeOut();
    expect(await askAsleep(browser, own)).toMatchObject(UNREADABLE);
    putBack();
    expect(await ask(own)).toMatchObject(RIGHT);
    expect(await copyIn(own)).toMatchObject(whole);
  });
});
