import { expect, pageLine, test } from './fixtures';

const CROWDWORKS = 'https://crowdworks.jp';
const LANCERS = 'https://www.lancers.jp';
const board = (id: number) => `${LANCERS}/mypage/message?boardId=${id}`;

for (const [url, stage, words, source] of [
  [`${CROWDWORKS}/proposals/41000001`, 'before_contract', '応募・スカウト', 'page'],
  [`${CROWDWORKS}/proposals/41000003`, 'before_contract', 'まだクライアントが契約に同意していません', 'page'],
  [`${CROWDWORKS}/proposals/41000010`, 'before_contract', null, 'nature'],
  [`${CROWDWORKS}/contracts/42000001`, 'contracted', '業務を開始しないでください', 'page'],
  [`${CROWDWORKS}/contracts/42000002`, 'funded', '業務を開始しています', 'page'],
  [`${CROWDWORKS}/contracts/42000003`, 'delivered', '検収を行っています', 'page'],
  [`${CROWDWORKS}/contracts/42000006`, 'delivered', '納品', 'page'],
  [`${CROWDWORKS}/contracts/42000005`, 'unknown', '契約終了同意待ち', 'page'],
  [`${CROWDWORKS}/public/jobs/13500001`, 'before_contract', null, 'nature'],
  [`${LANCERS}/work/detail/5600001`, 'before_contract', null, 'nature'],
  [board(7002), 'unknown', null, 'page'],
  [board(7006), 'contracted', '仮払い待ち', 'page'],
  [board(7007), 'funded', '進行中', 'page'],
  [board(7008), 'completed', '終了', 'page'],
  [board(7009), 'ended', 'キャンセル', 'page'],
] as const) {
  test(`${url} stands at ${stage}, in the page's own words`, async ({ page, read }) => {
    const report = await read(url);
    expect(report.stage).toMatchObject({ value: stage, source });
    if (words === null) {
      expect(report.stage.evidence).toBeNull();
      return;
    }
    expect(report.stage.evidence).toContain(words);
    const bare = (text: string) => text.replaceAll(/\s/gu, '');
    expect(bare(await page.locator('body').innerText())).toContain(bare(report.stage.evidence ?? ''));
  });
}

for (const [what, url, severities] of [
  ['CrowdWorks before escrow', `${CROWDWORKS}/contracts/42000001`, ['violation']],
  ['CrowdWorks after escrow', `${CROWDWORKS}/contracts/42000002`, ['notice']],
  ['CrowdWorks after escrow, for a tiny contract', `${CROWDWORKS}/contracts/42000004`, ['violation']],
  ['CrowdWorks at an unknown stage', `${CROWDWORKS}/contracts/42000005`, ['caution']],
  ['Lancers at an unknown stage', board(7001), ['caution']],
  ['Lancers before escrow', board(7006), ['violation']],
  ['Lancers after escrow', board(7007), []],
] as const) {
  test(`an outside contact: ${what}`, async ({ page, read }) => {
    const { findings } = await read(url);
    const found = findings.filter(({ category }) => category === 'off_platform_contact').map(({ severity }) => severity);
    expect([...new Set(found)]).toEqual(severities);
    for (const severity of severities) await expect(page.getByRole('note').locator(`details.${severity}`).first()).toBeVisible();
    if (severities.length === 0) await expect(page.getByRole('note')).toHaveCount(0);
  });
}

test('a board whose stage is unknown asks once, and says that it would be against the rules before escrow', async ({ page, read }) => {
  await read(board(7001));
  await expect(page.getByRole('note').locator('dd').first()).toContainText('仮払い前であれば、規約に触れる依頼です');
  await expect(pageLine(page).getByText('仮払いは済んでいますか？')).toHaveCount(1);
});

test('an answer about escrow is kept for the thread, shown as the person\'s own, and can be taken back', async ({ page, read }) => {
  await read(board(7001));
  await pageLine(page).getByRole('button', { name: 'はい' }).click();
  await expect(pageLine(page).getByText('自分で設定')).toBeVisible();
  await expect(page.getByRole('note')).toHaveCount(0);
  const again = await read(board(7001));
  expect(again).toMatchObject({ stage: { value: 'funded', source: 'person' }, findings: [] });
  expect((await read(board(7003))).stage).toMatchObject({ value: 'unknown', source: 'page' });
  await read(board(7001));
  await pageLine(page).getByRole('button', { name: '取り消す' }).click();
  await expect(page.getByRole('note')).toHaveCount(1);
  await pageLine(page).getByRole('button', { name: 'いいえ' }).click();
  await expect(page.getByRole('note').locator('details.violation').first()).toBeVisible();
  await pageLine(page).getByRole('button', { name: '取り消す' }).click();
  await expect(page.getByRole('note').locator('details.caution').first()).toBeVisible();
});
