// The copy of the dictionary in real Firefox. Whether the package is asked is seen by taking the dictionary out of the package.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { openGuardedFirefox } from './guarded-firefox.mjs';

const THREAD = 'https://crowdworks.jp/proposals/41000001';
const COPY = 'ipadic.dict';

let guarded;
let packed;
let whole;
before(async () => {
  guarded = await openGuardedFirefox();
  packed = path.join(guarded.extension, 'dict/ipadic.dict');
  const bytes = readFileSync(packed);
  whole = { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}, { timeout: 120_000 });
after(async () => { await guarded?.close(); }, { timeout: 30_000 });

/** Does something while the package has no dictionary to give. */
async function withoutPacked(work) {
  renameSync(packed, `${packed}.away`);
  try {
    return await work();
  } finally {
    renameSync(`${packed}.away`, packed);
  }
}

/** What the private file system has of the dictionary; null where it has none. */
const copy = () => guarded.inPopup(`
  const handle = await (await navigator.storage.getDirectory()).getFileHandle(args[0]).catch(() => null);
  if (handle === null) return null;
  const file = await handle.getFile();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return { size: file.size, sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') };`, [COPY]);

let asked = 0;
/** What the background answers to a text that it does not know: the quotes of its findings, or its error. */
const ask = () => guarded.inPopup(`
  const context = { platform: 'crowdworks', stage: 'before_contract', approval: 'none', contractAmount: null };
  const reply = await browser.runtime.sendMessage({ type: 'analyse', texts: [{ key: '1', kind: 'message', sender: 'client', text: args[0] }], context });
  return reply.ok ? reply.results[0].findings.map(({ quote }) => quote) : reply.error;`, [`LINEのIDを教えていただけますか？ 資料の件数：${asked += 1}`]);
const RIGHT = ['LINEのIDを教えていただけますか'];

async function askAsleep() {
  assert.equal(await guarded.endBackground(), 'stopped');
  return ask();
}

test('the dictionary is copied at the first text that could have something, and comes from the copy after that', { timeout: 90_000 }, async (context) => {
  await context.test('without a copy it comes from the package alone', async () => {
    assert.equal(await withoutPacked(ask), 'dictionary');
    assert.equal(await copy(), null);
  });
  await context.test('the first page with something has it copied', async () => {
    await guarded.goto(THREAD);
    assert.ok((await guarded.report(THREAD)).findings.length > 0);
    assert.deepEqual(await copy(), whole);
  });
  await context.test('after a sleep it comes from the copy: the package has none to give', () => withoutPacked(async () => {
    for (let sleep = 0; sleep < 3; sleep += 1) assert.deepEqual(await askAsleep(), RIGHT);
  }));
});
