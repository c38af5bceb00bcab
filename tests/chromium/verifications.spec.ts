import type { Locator, Page } from '@playwright/test';
import { killWorker } from '../browsers/kill-worker.mjs';
import { openPopup } from '../browsers/page-report.mjs';
import { expect, test } from './fixtures';

const BOARD = 'https://www.lancers.jp/mypage/message?boardId=7002';
const NAMES = ['本人確認', '機密保持確認', '電話確認', 'ランサーズチェック'];

const items = (screen: Page): Locator => screen.locator('ol.checklist > li');
const box = (screen: Page, name: string): Locator => items(screen).filter({ has: screen.locator('.name', { hasText: new RegExp(`^${name}$`, 'u') }) }).getByRole('checkbox');
const turn = (screen: Page) => screen.getByRole('tab', { name: '4つの認証' }).click();
const state = (screen: Page) => items(screen).getByRole('checkbox').evaluateAll((boxes) => boxes.map((each) => {
  const { checked, disabled } = each as HTMLInputElement;
  return checked ? 'ticked' : disabled ? 'waits' : 'open';
}));

test.afterEach(async ({ worker }) => {
  // One browser serves all tests: what the person ticked here is nobody else's.
  await worker.evaluate('chrome.storage.local.clear()');
});

test('the four stand in Lancers\' order; what needs another waits for it, and says for which', async ({ read, popup }) => {
  await read(BOARD);
  const screen = await popup();
  await turn(screen);
  await expect(screen.getByRole('heading', { name: 'あなたの4つの認証' })).toBeVisible();
  await expect(items(screen).locator('.name')).toHaveText(NAMES);
  await expect.poll(() => state(screen)).toEqual(['open', 'waits', 'waits', 'open']);
  await expect(items(screen).nth(1)).toContainText('「本人確認」のあとに進められます。');
  await expect(items(screen).nth(2)).toContainText('「本人確認」のあとに進められます。');
  await expect(items(screen).filter({ hasText: '次はこれ' })).toHaveCount(1);
  await expect(items(screen).nth(0)).toContainText('次はこれ');
});

test('a tick opens what waited, lasts over popup, page, background and site, and can be taken back', async ({ context, page, extensionId, read, popup }) => {
  await read(BOARD);
  const first = await popup();
  await turn(first);
  await expect.poll(() => state(first)).toEqual(['open', 'waits', 'waits', 'open']);
  await box(first, '本人確認').click();
  await expect.poll(() => state(first)).toEqual(['ticked', 'open', 'open', 'open']);
  await expect(items(first).nth(1)).toContainText('次はこれ');
  await expect(first.getByText('1 / 4 完了')).toBeVisible();
  await box(first, 'ランサーズチェック').click();
  await expect.poll(() => state(first)).toEqual(['ticked', 'open', 'open', 'ticked']);
  await first.close();

  await killWorker(context, extensionId);
  await read('https://www.lancers.jp/work/detail/5600002');
  const second = await popup();
  await turn(second);
  await expect.poll(() => state(second)).toEqual(['ticked', 'open', 'open', 'ticked']);
  await expect(items(second).nth(0)).toContainText(/完了（\d{4}\/\d+\/\d+に自分で記録）/u);
  await second.close();

  await read('https://crowdworks.jp/proposals/41000002');
  const third = await openPopup(context, extensionId, page);
  await turn(third);
  await expect(third.getByText('2 / 4 完了')).toBeVisible();
  await expect.poll(() => state(third)).toEqual(['ticked', 'open', 'open', 'ticked']);
  await box(third, '本人確認').click();
  await expect.poll(() => state(third)).toEqual(['open', 'waits', 'waits', 'ticked']);
  await third.close();
});

test('with all four done nothing is called next', async ({ read, popup }) => {
  await read(BOARD);
  const screen = await popup();
  await turn(screen);
  await expect.poll(() => state(screen)).toEqual(['open', 'waits', 'waits', 'open']);
  for (const name of NAMES) {
    await box(screen, name).click();
    await expect(box(screen, name)).toBeChecked();
  }
  await expect(screen.getByText('4 / 4 完了')).toBeVisible();
  await expect(screen.getByText('4つとも終わっています。')).toBeVisible();
  await expect(items(screen).filter({ hasText: '次はこれ' })).toHaveCount(0);
});

test('the client\'s verifications are told apart from one\'s own', async ({ read, popup }) => {
  const { client } = await read('https://www.lancers.jp/work/detail/5600001');
  expect(client).not.toBeNull();
  const screen = await popup();
  await expect(screen.getByText('依頼者の認証')).toBeVisible();
  await turn(screen);
  await expect.poll(() => state(screen)).toEqual(['open', 'waits', 'waits', 'open']);
});
