import { test } from '@playwright/test';
import { launchChromium } from '../browsers/launch-chromium.mjs';
import { serveReplica } from '../replica/server.mjs';
import { replicaPages } from '../replica/sites.mjs';
import { WALK, type Carried } from '../walk/walk.mjs';
import { CHROMIUM, EXTENSION } from './fixtures';
import { personInChromium } from './walk-person';

test('a person walks through all of it, from the day it comes to the day it is erased and read back', async () => {
  test.setTimeout(240_000);
  const paid = new Set<string>();
  const server = await serveReplica({ pages: await replicaPages({ paid }) });
  const browser = await launchChromium({ executablePath: CHROMIUM, port: server.port, extension: EXTENSION, welcome: true });
  try {
    const person = await personInChromium(browser, paid);
    const carried: Carried = { options: null, file: '' };
    for (const { name, walk } of WALK) await test.step(name, () => walk(person, carried));
  } finally {
    await browser.context.close();
    await server.close();
  }
});
