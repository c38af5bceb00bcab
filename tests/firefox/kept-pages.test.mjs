// Our readers in real Firefox, before every page that is kept under tests/pages. `FIREFOX` names the binary.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serveKeptPages } from '../browsers/kept-pages.mjs';
import { launchFirefox, toReplica } from '../browsers/launch-firefox.mjs';

let kept;
let firefox;
before(async () => {
  kept = await serveKeptPages();
  firefox = await launchFirefox({ binary: process.env.FIREFOX ?? '/usr/bin/firefox-esr', prefs: toReplica(kept.server.port) });
}, { timeout: 120_000 });
after(async () => {
  await firefox?.close();
  await kept?.server.close();
}, { timeout: 30_000 });

test('the kept pages are read in Firefox as they are in Node, to the last letter and place', { timeout: 180_000 }, async (context) => {
  for (const page of kept.pages) {
    // A page that is read otherwise is told of, and the next one is tried.
    await context.test(page.name, async () => {
      kept.turnTo(page);
      // Else a page that differs from the one before by its fragment alone would not be loaded.
      if (page.url.includes('#')) await firefox.goto('about:blank');
      await firefox.goto(page.url);
      const { address, told } = JSON.parse(await firefox.evaluate(kept.tell));
      assert.equal(address, page.url);
      assert.deepEqual(told, page.inNode);
      if (page.expected !== null) assert.deepEqual(told?.reading ?? null, page.expected);
    });
  }
});
