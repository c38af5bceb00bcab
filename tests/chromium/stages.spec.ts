import { expect, test } from './fixtures';

const CROWDWORKS = 'https://crowdworks.jp';

for (const [url, stage, evidence] of [
  [`${CROWDWORKS}/proposals/41000001`, 'before_contract', /./u],
  [`${CROWDWORKS}/proposals/41000003`, 'contracted', /./u],
  [`${CROWDWORKS}/contracts/42000001`, 'contracted', /./u],
  [`${CROWDWORKS}/contracts/42000002`, 'funded', /./u],
  [`${CROWDWORKS}/contracts/42000003`, 'delivered', /./u],
  [`${CROWDWORKS}/contracts/42000004`, 'funded', /./u],
] as const) {
  test(`${url} stands at ${stage}, in the page's own words`, async ({ page, read }) => {
    const report = await read(url);
    expect(report.stage).toMatchObject({ value: stage, source: 'page' });
    expect(report.stage.evidence).toMatch(evidence);
    expect((await page.locator('body').innerText()).replaceAll(/\s/gu, '')).toContain((report.stage.evidence ?? '').replaceAll(/\s/gu, ''));
  });
}

test('a job post is before any contract by its nature; a board says nothing of its stage', async ({ read }) => {
  expect((await read(`${CROWDWORKS}/public/jobs/13500001`)).stage).toMatchObject({ value: 'before_contract', source: 'nature' });
  expect((await read('https://www.lancers.jp/mypage/message?boardId=7002')).stage).toMatchObject({ value: 'unknown', evidence: null });
});

test('the same request weighs less after escrow', async ({ read }) => {
  const before = await read(`${CROWDWORKS}/contracts/42000001`);
  expect(before.findings.find(({ category }) => category === 'off_platform_contact')?.severity).toBe('violation');
  const after = await read(`${CROWDWORKS}/contracts/42000002`);
  expect(after.findings.map(({ category, severity }) => [category, severity])).toEqual([['off_platform_contact', 'notice']]);
  const tiny = await read(`${CROWDWORKS}/contracts/42000004`);
  expect(tiny.findings.map(({ severity }) => severity)).toContain('violation');
});

test('a claim of a contract that the page does not show is told', async ({ read }) => {
  const report = await read(`${CROWDWORKS}/contracts/42000001`);
  expect(new Set(report.findings.map(({ category }) => category))).toContain('on_site_work');
});

test('an answer about escrow is kept for the thread, shown as the person\'s own, and can be taken back', async ({ page, read }) => {
  const board = 'https://www.lancers.jp/mypage/message?boardId=7001';
  await read(board);
  await page.getByRole('button', { name: 'はい' }).click();
  await expect(page.getByText('自分で設定')).toBeVisible();
  await expect(page.getByRole('note')).toHaveCount(0);
  const again = await read(board);
  expect(again.stage).toMatchObject({ value: 'funded', source: 'person' });
  expect(again.findings).toEqual([]);
  await page.getByRole('button', { name: '取り消す' }).click();
  await expect(page.getByRole('note')).toHaveCount(1);
});
