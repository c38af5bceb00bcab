import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The looks in which everything is to be readable: a light and a dark screen, and the system's own few colours. */
const LOOKS = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const;

/** What axe finds wrong on a page, notes of ours in their shadow roots included. */
export async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(' | ')}`);
}

/** The same in every look, each fault with the look in which it was found. The page is left in the first. */
export async function violationsInAllLooks(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { name, media } of LOOKS) {
    // Without motion: what is still turning is measured half-way.
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    // Screens of ours dress anew when the system turns dark.
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme ?? 'none')).toMatch(new RegExp(`^(?:none|${media.colorScheme})$`, 'u'));
    found.push(...(await violationsOn(page)).map((violation) => `${name}: ${violation}`));
  }
  await page.emulateMedia(LOOKS[0].media);
  return found;
}
