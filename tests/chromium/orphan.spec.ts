import { browserSettings } from '../browsers/browser-settings.mjs';
import { openPopup, pageReport } from '../browsers/page-report.mjs';
import { violationsInAllLooks } from './axe';
import { complaintsOf, expect, marks, messageWith, pageLine, test, type Browser, unfold } from './fixtures';

const THREAD = 'https://crowdworks.jp/proposals/41000003';
const GONE = '拡張機能が更新されました。ページを再読み込みすると、また確認できます。';

/** A page that has been read, in a browser whose extension can be renewed. */
async function openRead({ context, worker, extensionId }: Browser, address: string) {
  const { renew } = await browserSettings(context, extensionId);
  const page = await context.newPage();
  await page.goto(address);
  await pageReport(worker, address);
  return { context, extensionId, page, renew };
}

test('a page whose extension was renewed says so in one line of its note, and goes quiet', async ({ fresh, server }) => {
  const { context, page, renew } = await openRead(await fresh(), THREAD);
  const complaints = complaintsOf(page);
  const note = messageWith(page, 'コンタクト申請').getByRole('note');
  await expect(note).toHaveCount(1);
  await renew();

  server.log.length = 0;
  const receive = page.getByRole('button', { name: '新しいメッセージを受け取る' });
  await receive.click();
  await expect(note.getByText(GONE)).toHaveCount(1);
  for (let times = 0; times < 5; times += 1) await receive.click();
  await expect(messageWith(page, 'カカオトーク')).toHaveCount(6);
  // A script that went on would have answered these by the time that a new one answers in a tab of its own.
  const later = await context.newPage();
  await later.goto(THREAD);
  await later.getByRole('button', { name: '新しいメッセージを受け取る' }).click();
  await expect(messageWith(later, 'カカオトーク').getByRole('note')).toHaveCount(1);
  await later.close();
  await expect(page.getByText(GONE)).toHaveCount(1);
  await expect(page.getByRole('note')).toHaveCount(1);
  await unfold(note);
  await expect(note.locator('blockquote').first()).toBeVisible();
  expect(Object.values(await marks(page)).flat().length).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
  expect(server.log.filter(({ url }) => url === '/proposals/41000003')).toHaveLength(1);
});

test('a question that can no longer be answered is taken away', async ({ fresh }) => {
  const { page, renew } = await openRead(await fresh(), 'https://www.lancers.jp/mypage/message?boardId=7001');
  const complaints = complaintsOf(page);
  await expect(pageLine(page).getByRole('button', { name: 'はい' })).toBeVisible();
  await renew();
  await pageLine(page).getByRole('button', { name: 'はい' }).click();
  await expect(pageLine(page)).toContainText(GONE);
  await expect(pageLine(page).getByRole('button', { name: 'はい' })).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('a button of a note that can no longer be answered says so', async ({ fresh }) => {
  const { page, renew } = await openRead(await fresh(), THREAD);
  const complaints = complaintsOf(page);
  const note = messageWith(page, 'コンタクト申請').getByRole('note');
  await unfold(note);
  await note.getByRole('button', { name: 'なぜ？' }).first().focus();
  await renew();
  await page.bringToFront();
  await page.keyboard.press('Enter');
  await expect(note.getByText(GONE)).toHaveCount(1);
  await expect(note.getByRole('button')).toHaveCount(0);
  await expect(note.locator('summary').first()).toBeFocused();
  expect(complaints).toEqual([]);
});

test('a draft that is there already can still be copied when the extension has gone; nothing else is left to press', async ({ fresh }) => {
  const { context, page, renew } = await openRead(await fresh(), THREAD);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const complaints = complaintsOf(page);
  const note = messageWith(page, 'コンタクト申請').getByRole('note');
  await unfold(note);
  await note.getByRole('button', { name: '返信案をコピー' }).click();
  const draft = await note.getByRole('textbox').innerText();
  await renew();
  await page.bringToFront();
  await page.getByRole('button', { name: '新しいメッセージを受け取る' }).click();
  await expect(note.getByText(GONE)).toHaveCount(1);
  await expect(note.getByRole('button')).toHaveText(['コピーする', '閉じる']);
  await note.getByRole('button', { name: 'コピーする' }).click();
  await expect(note.getByText('コピーしました。')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(draft);
  await note.getByRole('button', { name: '閉じる' }).click();
  await expect(note.getByRole('button')).toHaveCount(0);
  await expect(note.locator('summary').first()).toBeFocused();
  expect(complaints).toEqual([]);
});

test('a tab that was open before is told of by the popup, and reads again after its button', async ({ fresh }) => {
  const { context, extensionId, page, renew } = await openRead(await fresh(), THREAD);
  const renewed = await renew();
  await page.getByRole('button', { name: '新しいメッセージを受け取る' }).click();
  await expect(page.getByText(GONE)).toHaveCount(1);

  const popup = await openPopup(context, extensionId, page);
  await expect(popup.getByText('このページを再読み込みすると確認できます')).toBeVisible();
  await popup.getByRole('button', { name: '再読み込みする' }).click();
  await expect(page.getByText(GONE)).toHaveCount(0);
  await expect(messageWith(page, 'コンタクト申請').getByRole('note')).toHaveCount(1);
  expect(await pageReport(renewed, THREAD)).toMatchObject({ progress: 'done', failure: null });
  await expect(popup.locator('button.finding').first()).toBeVisible();
});

test('a tab that was open when the extension came says so in the popup, and is read after its button', async ({ fresh }) => {
  const { context, extensionId } = await fresh();
  const { switchOff, switchOn } = await browserSettings(context, extensionId);
  await switchOff();
  const page = await context.newPage();
  await page.goto(THREAD);
  await expect(messageWith(page, 'コンタクト申請')).toBeVisible();
  const worker = await switchOn();
  const popup = await openPopup(context, extensionId, page);
  await expect(popup.getByText('このページを再読み込みすると確認できます')).toBeVisible();
  await expect(page.locator('[data-keiyaku-guard]')).toHaveCount(0);
  expect(await violationsInAllLooks(popup)).toEqual([]);
  await popup.getByRole('button', { name: '再読み込みする' }).click();
  await expect(messageWith(page, 'コンタクト申請').getByRole('note')).toHaveCount(1);
  await expect(popup.locator('button.finding').first()).toBeVisible();
  expect(await pageReport(worker, THREAD)).toMatchObject({ progress: 'done', failure: null });
});
