import { expect, marks, pageLine, test } from './fixtures';

for (const url of [
  'https://crowdworks.jp/proposals/41000002',
  'https://crowdworks.jp/proposals/41000010',
  'https://crowdworks.jp/contracts/42000003',
  'https://crowdworks.jp/contracts/42000006',
  'https://crowdworks.jp/public/jobs/13500002',
  'https://www.lancers.jp/work/detail/5600002',
]) {
  test(`nothing of ours but the client's badge appears on ${url}`, async ({ page, read }) => {
    const report = await read(url);
    expect(report).toMatchObject({ findings: [], health: { state: 'ok', missing: [] }, failure: null });
    expect(report.texts.judged).toBe(report.texts.total);
    expect(report.texts.total).toBeGreaterThan(0);
    expect(await marks(page)).toEqual({});
    await expect(page.locator('[data-keiyaku-guard=""]').filter({ hasNot: page.locator('[data-keiyaku-guard="badge"]') })).toHaveCount(0);
    await expect(page.getByRole('note')).toHaveCount(0);
  });
}

for (const id of [7002, 7005]) {
  test(`an innocent board of Lancers (${id}) has no note, and says what was not read`, async ({ page, read }) => {
    const report = await read(`https://www.lancers.jp/mypage/message?boardId=${id}`);
    expect(report.findings).toEqual([]);
    await expect(page.getByRole('note')).toHaveCount(0);
    expect(await marks(page)).toEqual({});
    await expect(pageLine(page)).toContainText('読めた範囲では、目立つ注意点はありません。');
    await expect(pageLine(page)).toContainText('添付ファイル、画像、リンク先の中は読んでいません。');
    await expect(pageLine(page).getByRole('button', { name: 'はい' })).toHaveCount(0);
  });
}
