import browser, { type Tabs } from 'webextension-polyfill';
import { WALK_COMMANDS, type PageRequest } from '../model/protocol';

/** Has the page in front carry out what the person has asked for by keys. Where no script of ours runs nothing happens. */
export async function carryOut(command: string, tab: Tabs.Tab | undefined): Promise<void> {
  const type = WALK_COMMANDS.find((each) => each === command);
  if (type === undefined) return;
  // Not every browser tells the tab.
  const [front] = tab === undefined ? await browser.tabs.query({ active: true, lastFocusedWindow: true }) : [tab];
  const request: PageRequest = { type };
  if (front?.id !== undefined) await browser.tabs.sendMessage(front.id, request).catch(() => undefined);
}
