import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openPopup, pageReport } from '../browsers/page-report.mjs';
import { violationsInAllLooks } from './axe';
import { complaintsOf, EXTENSION, expect, messageWith, pageLine, test } from './fixtures';

const THREAD = 'https://crowdworks.jp/proposals/41000003';

for (const missing of ['dict/ipadic.dict', 'model/weights.bin', 'model/knowledge.json']) test(`without ${missing} nothing is called clear: page, popup and toolbar say that it could not be judged`, async ({ fresh }) => {
  const extension = mkdtempSync(path.join(os.tmpdir(), 'keiyaku-guard-broken-'));
  try {
    cpSync(EXTENSION, extension, { recursive: true, filter: (file) => path.relative(EXTENSION, file) !== missing });
    const { context, worker, extensionId } = await fresh({ extension });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(THREAD);
    expect(await pageReport(worker, THREAD)).toMatchObject({ progress: 'failed', failure: 'dictionary', findings: [] });
    await expect(page.getByRole('note')).toHaveCount(0);
    await expect(pageLine(page)).toContainText('辞書を読み込めませんでした。');
    await expect(pageLine(page)).not.toContainText('注意点はありません');
    await expect.poll(() => worker.evaluate('chrome.tabs.query({ url: "https://crowdworks.jp/*" }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))')).toBe('?');
    const popup = await openPopup(context, extensionId, page);
    await expect(popup.locator('main')).toContainText('辞書を読み込めませんでした。');
    await expect(popup.locator('main')).not.toContainText('注意点はありません');
    for (const each of [page, popup]) expect(await violationsInAllLooks(each)).toEqual([]);
    await pageLine(page).getByRole('button', { name: 'もう一度確認する' }).click();
    await expect(pageLine(page)).toContainText('辞書を読み込めませんでした。');
    await expect(messageWith(page, 'コンタクト申請')).toBeVisible();
    expect(complaints).toEqual([]);
  } finally {
    rmSync(extension, { recursive: true, force: true });
  }
});
