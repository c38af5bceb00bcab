/// <reference types="chrome" />
import { openPopup, pageReport } from '../browsers/page-report.mjs';
import { expect, marks, messageWith, test } from './fixtures';

const CROWDWORKS = 'https://crowdworks.jp';
const THREAD = `${CROWDWORKS}/proposals/41000001`;

test('in-page navigation to a place where we never run takes everything away, and the way back brings it back', async ({ page, read, worker, popup }) => {
  await read(THREAD);
  const note = messageWith(page, '採用の方向で').getByRole('note');
  await expect(note).toHaveCount(1);
  await page.evaluate(() => { history.pushState({}, '', '/payments'); });
  await expect(page.getByRole('note')).toHaveCount(0);
  expect(await marks(page)).toEqual({});
  expect(await page.evaluate(() => document.querySelectorAll('[data-keiyaku-guard]').length)).toBe(0);
  const screen = await popup();
  await expect(screen.locator('main')).toContainText('このページでは動きません');
  await page.evaluate(() => { document.querySelector('main')?.append('LINEのIDを教えてください。'); });
  await expect.poll(() => worker.evaluate(async () => {
    const tab = (await chrome.tabs.query({ url: 'https://crowdworks.jp/payments' }))[0];
    return { said: await chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'page-status' }) as unknown, badge: await chrome.action.getBadgeText({ tabId: tab?.id ?? -1 }) };
  })).toEqual({ said: null, badge: '' });
  await page.evaluate(() => { history.back(); });
  await expect(note).toHaveCount(1);
});

test('in-page navigation from one thread to the next reads the new address by its own stage', async ({ page, read, worker }) => {
  await read(THREAD);
  await page.evaluate(() => {
    history.pushState({}, '', '/contracts/42000002');
    const bar = document.querySelector('.progress_detail');
    if (bar) bar.textContent = 'ワーカー（受注者）が業務を開始しています。';
  });
  await expect(messageWith(page, '採用の方向で').getByRole('note').locator('details.notice').first()).toBeVisible();
  expect(await pageReport(worker, `${CROWDWORKS}/contracts/42000002`)).toMatchObject({ subject: '42000002', stage: { value: 'funded' } });
});

test('a change behind the # is no navigation: the note stays as it is', async ({ page, read }) => {
  await read(THREAD);
  const note = messageWith(page, '採用の方向で').getByRole('note');
  await note.evaluate((card) => { (card as HTMLElement).dataset.same = 'yes'; });
  await page.evaluate(() => { location.hash = 'application'; });
  await page.evaluate(() => { document.querySelector('main')?.append('変わりました'); });
  await expect(note).toHaveAttribute('data-same', 'yes');
});

test('a return through the history loads and reads the page anew', async ({ page, read }) => {
  await read(THREAD);
  await read(`${CROWDWORKS}/proposals/41000002`);
  await page.goBack();
  await expect(messageWith(page, '採用の方向で').getByRole('note')).toHaveCount(1);
});

test('a page that comes back out of the back-forward cache is read anew, with what was said in the meantime', async ({ fresh }) => {
  const { context, worker, extensionId } = await fresh({ backForwardCache: true });
  const contract = `${CROWDWORKS}/contracts/42000002`;
  const page = await context.newPage();
  await page.goto(contract);
  await expect(messageWith(page, 'Chatwork').getByRole('note')).toHaveCount(1);
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => { document.documentElement.dataset.persisted = String(persisted); });
  });
  await page.goto(`${CROWDWORKS}/proposals/41000002`);
  await pageReport(worker, `${CROWDWORKS}/proposals/41000002`);
  const screen = await openPopup(context, extensionId, page);
  const reply = await screen.evaluate((url) => chrome.runtime.sendMessage<object, object>({ type: 'remember-approval', platform: 'crowdworks', subject: '42000002', url, approval: 'approved', incognito: false }), contract);
  expect(reply).toMatchObject({ ok: true });
  await screen.close();
  await page.evaluate(() => { history.back(); });
  await expect(page.locator('html[data-persisted="true"]')).toBeAttached();
  await expect(page.getByRole('note')).toHaveCount(0);
  expect((await pageReport(worker, contract)).approval).toBe('approved');
});
