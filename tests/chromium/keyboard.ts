import { expect, type Page } from '@playwright/test';

/** What has the keyboard: its role by its tag, its words or name, whether it shows that it has it, and whether it can be seen. */
interface Focused { name: string; ours: boolean; lost: boolean; outlined: boolean; inView: boolean }

const focused = (page: Page): Promise<Focused> => page.evaluate(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const lost = element === null || element === document.body || element === document.documentElement;
  if (element === null || lost) return { name: '', ours: false, lost: true, outlined: false, inView: false };
  const shown = element instanceof HTMLInputElement ? element.closest('label') ?? element : element;
  const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement ? [...element.labels ?? []] : [];
  const name = element.getAttribute('aria-label') ?? (labels.length > 0 ? labels.map(({ textContent }) => textContent).join(' ') : element.textContent);
  const outlined = [element, shown].some((each) => { const { outlineStyle, outlineWidth } = getComputedStyle(each); return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2; });
  const { top, bottom, width, height } = shown.getBoundingClientRect();
  return { name: name.replaceAll(/\s+/gu, ' ').trim(), ours: element.getRootNode() !== document || location.protocol === 'chrome-extension:', lost, outlined, inView: width > 0 && height > 0 && bottom > 0 && top < innerHeight };
});

/** Hands that never touch the mouse. After every key the keyboard is somewhere, and where it is of ours that is to be seen. */
export function keyboardOf(page: Page) {
  const look = async (after: string): Promise<Focused> => {
    await expect.poll(async () => (await focused(page)).lost, { message: `after ${after} nothing has the keyboard` }).toBe(false);
    // The page may still be on its way there.
    if ((await focused(page)).ours) await expect.poll(() => focused(page), { message: `after ${after}` }).toMatchObject({ lost: false, outlined: true, inView: true });
    return focused(page);
  };
  const press = async (...keys: string[]) => {
    let now = await focused(page);
    for (const key of keys) {
      await page.keyboard.press(key);
      now = await look(`${key} on 「${now.name.slice(0, 40)}」`);
    }
    return now;
  };
  return {
    press,
    /** Goes on with Tab, or another key, until this has the keyboard; gives the names on the way. */
    to: async (name: RegExp | string, key = 'Tab', most = 90): Promise<string[]> => {
      const way: string[] = [];
      for (let steps = 0; steps < most; steps += 1) {
        const now = await press(key);
        way.push(now.name);
        if (typeof name === 'string' ? now.name === name : name.test(now.name)) return way;
      }
      throw new Error(`${String(name)} is not reached: ${way.join(' › ')}`);
    },
    type: (text: string) => page.keyboard.type(text),
    /** Waits until this has the keyboard, such as after an answer of the background. */
    on: async (name: RegExp | string) => {
      await expect.poll(async () => (await focused(page)).name).toEqual(typeof name === 'string' ? name : expect.stringMatching(name));
    },
  };
}
