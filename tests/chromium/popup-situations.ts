import { expect, type Page } from '@playwright/test';
import { openPopup, pageReport } from '../browsers/page-report.mjs';
import { atRest, type Browser } from './fixtures';

const CROWDWORKS = 'https://crowdworks.jp';
const LANCERS = 'https://www.lancers.jp';

const TABS = { verifications: 1, check: 2 };
const turnTo = (tab: keyof typeof TABS) => async (popup: Page) => { await popup.getByRole('tab').nth(TABS[tab]).click(); };
const nothing = () => Promise.resolve();
const press = (popup: Page) => popup.locator('button[type="submit"]').click();
const checking = (text: string) => async (popup: Page) => {
  await turnTo('check')(popup);
  await popup.getByRole('textbox').fill(text);
  await press(popup);
  await expect(popup.locator('.check-result [role="status"] :is(.found, .hint)').first()).toBeVisible({ timeout: 20_000 });
};
/** Opens all that is folded, so that all of it is looked at. */
const unfoldAll = async (popup: Page) => {
  const folded = popup.locator('details:not([open]) > summary');
  while (await folded.count() > 0) await folded.first().click();
};

/** What the popup can stand over, and what the person has done in it. Words are none of their language: they are walked in both. */
export const STATES: [name: string, url: string, then: (popup: Page) => Promise<void>][] = [
  ['thread-before-contract', `${CROWDWORKS}/proposals/41000001`, nothing],
  ['thread-before-escrow', `${CROWDWORKS}/contracts/42000001`, nothing],
  ['thread-funded', `${CROWDWORKS}/contracts/42000002`, nothing],
  ['thread-delivered', `${CROWDWORKS}/contracts/42000003`, nothing],
  ['thread-unknown', `${LANCERS}/mypage/message?boardId=7001`, nothing],
  ['thread-completed', `${LANCERS}/mypage/message?boardId=7008`, nothing],
  ['thread-unreadable', `${CROWDWORKS}/proposals/41000008`, nothing],
  ['job-crowdworks', `${CROWDWORKS}/public/jobs/13500001`, nothing],
  ['job-missing', `${CROWDWORKS}/public/jobs/13500003`, nothing],
  ['job-lancers', `${LANCERS}/work/detail/5600001`, nothing],
  ['listing', `${CROWDWORKS}/public/jobs/search`, unfoldAll],
  ['excluded', `${CROWDWORKS}/login`, nothing],
  ['other-page', `${LANCERS}/mypage`, nothing],
  ['elsewhere', 'https://example.com/', nothing],
  ['paused', `${CROWDWORKS}/proposals/41000002`, async (popup) => {
    await popup.locator('footer button.with-icon').click();
    await popup.locator('[data-state="paused"]').waitFor();
  }],
  ['verifications-lancers', `${LANCERS}/mypage`, async (popup) => { await turnTo('verifications')(popup); await unfoldAll(popup); }],
  ['verifications-crowdworks', `${CROWDWORKS}/proposals/41000001`, turnTo('verifications')],
  ['check-empty', 'https://example.com/', async (popup) => { await turnTo('check')(popup); await press(popup); }],
  ['check-found', 'https://example.com/', checking('採用の方向です。LINEのIDを教えていただけますか？先に1本目を進めておいてください。')],
  ['check-clear', 'https://example.com/', checking('記事の構成案をお送りします。ご確認のうえ、このメッセージでご返信ください。')],
];

type State = (typeof STATES)[number];

/** Opens the popup in this state, as it looks when it has come to rest. */
export async function openState({ context, worker, extensionId }: Browser, page: Page, [, url, then]: State): Promise<Page> {
  await page.goto(url);
  if (/proposals|contracts|jobs|message\?|detail/u.test(url)) await pageReport(worker, url);
  const popup = await openPopup(context, extensionId, page);
  await popup.locator('[data-state]:not([data-state="loading"])').first().waitFor();
  await then(popup);
  await atRest(popup);
  return popup;
}
