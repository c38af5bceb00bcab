/// <reference types="chrome" />
import type { Worker } from '@playwright/test';
import { expect, test } from './fixtures';

const CROWDWORKS = 'https://crowdworks.jp';

/** What the toolbar button says of the tab with this address. */
const face = (worker: Worker, url: string) => worker.evaluate(async (address) => {
  const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === address);
  const tabId = tab?.id ?? -1;
  const [text, title, ground] = await Promise.all([chrome.action.getBadgeText({ tabId }), chrome.action.getTitle({ tabId }), chrome.action.getBadgeBackgroundColor({ tabId })]);
  return { text, title, ground: [...ground].slice(0, 3) };
}, url);

test('the button counts the findings that ask for care', async ({ worker, read }) => {
  const url = `${CROWDWORKS}/proposals/41000001`;
  const { findings } = await read(url);
  const count = findings.length;
  expect(count).toBeGreaterThan(0);
  await expect.poll(() => face(worker, url)).toEqual({ text: String(count), title: `契約ガード：気になる文面 ${count}件`, ground: [163, 33, 27] });
});

test('where there are cautions alone, the ground is another', async ({ worker, read }) => {
  const url = 'https://www.lancers.jp/mypage/message?boardId=7001';
  const { findings } = await read(url);
  await expect.poll(() => face(worker, url)).toMatchObject({ text: String(findings.length), ground: [107, 69, 0] });
});

test('a late message is counted, and a new page begins anew', async ({ page, worker, read }) => {
  const url = `${CROWDWORKS}/proposals/41000003`;
  const { findings } = await read(url);
  await expect.poll(async () => (await face(worker, url)).text).toBe(String(findings.length));
  await page.getByRole('button', { name: '新しいメッセージを受け取る' }).click();
  await expect.poll(async () => (await face(worker, url)).text).toBe(String(findings.length + 1));
  await read(`${CROWDWORKS}/proposals/41000002`);
  await expect.poll(() => face(worker, `${CROWDWORKS}/proposals/41000002`)).toMatchObject({ text: '', title: '契約ガード' });
});

test('a page that could not be read shows a question mark, never an empty button', async ({ worker, read }) => {
  const url = `${CROWDWORKS}/proposals/41000008`;
  await read(url);
  await expect.poll(() => face(worker, url)).toMatchObject({ text: '?', title: '契約ガード：このページは読み取れませんでした' });
});

test('a notice is no alarm', async ({ worker, read }) => {
  const url = `${CROWDWORKS}/contracts/42000002`;
  const { findings } = await read(url);
  expect(findings.map(({ severity }) => severity)).toContain('notice');
  await expect.poll(() => face(worker, url)).toMatchObject({ text: '', title: '契約ガード' });
});

test('each tab has its own count', async ({ context, page, worker, read }) => {
  const flagged = `${CROWDWORKS}/proposals/41000001`;
  const { findings } = await read(flagged);
  const other = await context.newPage();
  await other.goto(`${CROWDWORKS}/proposals/41000008`);
  await expect.poll(async () => (await face(worker, other.url())).text).toBe('?');
  expect((await face(worker, flagged)).text).toBe(String(findings.length));
  await other.close();
  expect(page.url()).toBe(flagged);
});
