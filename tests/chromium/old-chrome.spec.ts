import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { killWorker } from '../browsers/kill-worker.mjs';
import { openPopup, pageReport } from '../browsers/page-report.mjs';
import { complaintsOf, EXTENSION, expect, messageWith, test } from './fixtures';

const REMOVAL = 'try { delete globalThis.browser; } catch {}\n';
const BOARD = 'https://www.lancers.jp/mypage/message?boardId=7001';
const THREAD = 'https://crowdworks.jp/proposals/41000003';

/** The package as it finds itself in Chrome before 144, which has no object of the name `browser`. */
function withoutBrowserObject(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'keiyaku-guard-old-chrome-'));
  cpSync(EXTENSION, folder, { recursive: true });
  const change = (file: string, how: (text: string) => string) => {
    const before = readFileSync(path.join(folder, file), 'utf8');
    const after = how(before);
    expect(after).not.toBe(before);
    writeFileSync(path.join(folder, file), after);
  };
  writeFileSync(path.join(folder, 'removal.js'), REMOVAL);
  change('background.js', (text) => REMOVAL + text);
  for (const file of ['src/content/crowdworks.js', 'src/content/lancers.js']) change(file, (text) => REMOVAL + text);
  change('src/screens/popup/index.html', (text) => text.replace('<head>', '<head><script src="/removal.js"></script>'));
  return folder;
}

test('without the native `browser` object everything works by `chrome` alone', async ({ fresh }) => {
  test.setTimeout(60_000);
  const extension = withoutBrowserObject();
  try {
    const { context, worker, extensionId } = await fresh({ extension });
    expect(await worker.evaluate(() => typeof (globalThis as { browser?: unknown }).browser)).toBe('undefined');

    await test.step('a note, its late fellow, and the toolbar', async () => {
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      await page.goto(THREAD);
      await expect(messageWith(page, 'コンタクト申請').getByRole('note')).toHaveCount(1);
      await killWorker(context, extensionId);
      await page.getByRole('button', { name: '新しいメッセージを受け取る' }).click();
      await expect(messageWith(page, 'カカオトーク').getByRole('note')).toHaveCount(1);
      const { findings } = await pageReport(worker, THREAD);
      await expect.poll(() => worker.evaluate('chrome.tabs.query({ url: "https://crowdworks.jp/*" }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))')).toBe(String(findings.length));
      const popup = await openPopup(context, extensionId, page);
      expect(await popup.evaluate(() => typeof (globalThis as { browser?: unknown }).browser)).toBe('undefined');
      await expect(popup.locator('button.finding')).toHaveCount(findings.length);
      const closed = popup.waitForEvent('close');
      await popup.locator('button.finding').first().click();
      await closed;
      await expect(page.getByRole('note').first().locator('summary').first()).toBeFocused();
      expect(complaints).toEqual([]);
      await page.close();
    });

    await test.step('the person\'s answer, and a tick in the popup', async () => {
      const page = await context.newPage();
      await page.goto(BOARD);
      await page.getByRole('button', { name: 'はい' }).click();
      await expect(page.getByText('自分で設定')).toBeVisible();
      const popup = await openPopup(context, extensionId, page);
      await expect(popup.getByRole('heading', { name: '仮払い済み・業務中' })).toBeVisible();
      await popup.getByRole('tab', { name: '4つの認証' }).click();
      const identity = popup.getByRole('checkbox', { name: '本人確認' });
      await identity.click();
      await expect(identity).toBeChecked();
      await popup.reload();
      await popup.getByRole('tab', { name: '4つの認証' }).click();
      await expect(popup.getByRole('checkbox', { name: '本人確認' })).toBeChecked();
    });

    await test.step('a page in which no script of ours runs', async () => {
      const page = await context.newPage();
      await page.goto('https://crowdworks.jp/login');
      const popup = await openPopup(context, extensionId, page);
      await expect(popup.getByText('このページでは動きません')).toBeVisible();
    });
  } finally {
    rmSync(extension, { recursive: true, force: true });
  }
});
