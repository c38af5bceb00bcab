import { readFileSync } from 'node:fs';
import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { openPopup } from '../browsers/page-report.mjs';
import type { Person, Place } from '../walk/walk.mjs';

/** A busy machine loads the dictionary in this time, in milliseconds. */
const PATIENCE = { timeout: 20_000 };

type Role = Parameters<Page['getByRole']>[0];

function placeIn(where: Page | Locator): Place {
  const here = 'mainFrame' in where ? where.locator('body') : where;
  const named = (role: string, name?: string | RegExp) => where.getByRole(role as Role, name === undefined ? {} : { name, exact: typeof name === 'string' });
  const words = () => here.innerText();
  return {
    part: (role, name) => placeIn(named(role, name)),
    first: (role, name) => placeIn(named(role, name).first()),
    says: async (...wanted) => { for (const each of wanted) await expect.poll(words, PATIENCE).toMatch(each); },
    saysNo: async (...unwanted) => { for (const each of unwanted) await expect.poll(words, PATIENCE).not.toContain(each); },
    lacks: (role, name) => expect(named(role, name)).toHaveCount(0, PATIENCE),
    lookAt: () => here.scrollIntoViewIfNeeded(PATIENCE),
    press: () => here.click(PATIENCE),
    pressOn: (text) => here.getByText(text).filter({ visible: true }).first().click(PATIENCE),
    add: async (text) => {
      await here.click(PATIENCE);
      await here.press('Control+End');
      await here.pressSequentially(text);
    },
    fill: (text) => here.fill(text, PATIENCE),
    is: (state) => {
      const wanted = expect(here);
      if (state === 'there') return wanted.toBeVisible(PATIENCE);
      if (state === 'disabled') return wanted.toBeDisabled(PATIENCE);
      return wanted.toBeChecked({ checked: state === 'checked', ...PATIENCE });
    },
  };
}

/** Who walks through the product in Chromium. `paid` takes the path of each thread whose escrow is paid. */
export async function personInChromium({ context, extensionId }: { context: BrowserContext; extensionId: string }, paid: Set<string>): Promise<Person> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'https://crowdworks.jp' });
  const site = await context.newPage();
  let over: Page | null = null;
  let front = site;

  return {
    welcome: async () => {
      const isWelcome = (page: Page) => page.url().includes('/screens/welcome/');
      await expect.poll(() => context.pages().filter(isWelcome).length, PATIENCE).toBe(1);
      const page = context.pages().find(isWelcome) ?? site;
      await page.bringToFront();
      return placeIn(page);
    },
    visit: async (url) => {
      await site.bringToFront();
      await site.goto(url);
      return placeIn(site);
    },
    popup: async () => {
      if (over?.isClosed() === false) await over.close();
      over = await openPopup(context, extensionId, site);
      return placeIn(over);
    },
    opened: async (act) => {
      [front] = await Promise.all([context.waitForEvent('page'), act()]);
      return placeIn(front);
    },
    clipboard: () => site.evaluate(() => navigator.clipboard.readText()),
    saved: async (act) => {
      const [download] = await Promise.all([front.waitForEvent('download'), act()]);
      return download.path();
    },
    give: async (place, button, file) => {
      const [chooser] = await Promise.all([front.waitForEvent('filechooser'), place.part('button', button).press()]);
      await chooser.setFiles({ name: 'keiyaku-guard.json', mimeType: 'application/json', buffer: readFileSync(file) });
    },
    paid: (path) => { paid.add(path); },
  };
}
