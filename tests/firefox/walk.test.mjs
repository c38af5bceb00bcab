// One person's way through the built package in real Firefox. `FIREFOX` names the binary.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { WALK } from '../walk/walk.mjs';
import { installInFirefox } from './installed-firefox.mjs';
import { personInFirefox, savesTo } from './walk-person.mjs';

test('a person walks through all of it, from the day it comes to the day it is erased and read back', { timeout: 300_000 }, async (context) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'keiyaku-guard-saved-'));
  const paid = new Set();
  const { firefox, close } = await installInFirefox({ paid, prefs: savesTo(folder) });
  try {
    const person = await personInFirefox(firefox, folder, paid);
    const carried = { options: null, file: '' };
    // Each step stands on the one before it.
    let broken = false;
    for (const { name, walk } of WALK) {
      await context.test(name, { skip: broken && 'a step before it failed' }, async () => {
        broken = true;
        await walk(person, carried);
        broken = false;
      });
    }
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
});
