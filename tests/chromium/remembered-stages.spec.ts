import { expect, pageLine, test, type Browser } from './fixtures';
import { pageReport, openPopup } from '../browsers/page-report.mjs';

const CROWDWORKS = 'https://crowdworks.jp';
const LANCERS = 'https://www.lancers.jp';
const CONTRACTS = `${CROWDWORKS}/e/contracts?status=active`;
const SILENT = `${CROWDWORKS}/contracts/42000007`;
const UNPAID = `${CROWDWORKS}/contracts/42000001`;
const BY_PERSON = `${LANCERS}/mypage/message/?userId=700100&workId=5600001`;

/** A tab of a browser in which no list has been looked at yet. */
async function tabOf({ context, worker, extensionId }: Browser) {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1180, height: 900 });
  return {
    page,
    read: async (url: string) => {
      await page.goto(url);
      return pageReport(worker, url);
    },
    /** Looks at a worklist, whose rows are remembered before its report is done. */
    see: async (url: string) => {
      await page.goto(url);
      await pageReport(worker, url);
      await expect.poll(() => worker.evaluate(async () => Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('stages:')).length)).toBeGreaterThan(0);
    },
    popup: async () => {
      const popup = await openPopup(context, extensionId, page);
      await popup.locator('[data-state]:not([data-state="loading"])').first().waitFor();
      return popup;
    },
  };
}
type Severities = { findings: { category: string; severity: string }[] };
const severitiesOf = ({ findings }: Severities, category: string) => findings.filter((finding) => finding.category === category).map(({ severity }) => severity);

test('a contract whose page does not say its stage is judged by the list that was looked at, and says so', async ({ fresh }) => {
  const { page, read, see, popup } = await tabOf(await fresh());
  const before = await read(SILENT);
  expect(before.stage).toMatchObject({ value: 'unknown', source: 'page' });
  expect(severitiesOf(before, 'off_platform_contact')).toEqual(['caution']);
  await expect(pageLine(page)).toContainText('仮払いは済んでいますか？');
  await see(CONTRACTS);
  const after = await read(SILENT);
  expect(after.stage).toMatchObject({ value: 'contracted', evidence: '仮払い待ち', source: 'list' });
  expect([severitiesOf(after, 'fake_contract'), severitiesOf(after, 'off_platform_contact')]).toEqual([['notice'], ['violation']]);
  await expect(pageLine(page)).toContainText(/一覧では「仮払い待ち」でした（\d+月\d+日に確認）/u);
  await expect(pageLine(page)).not.toContainText('仮払いは済んでいますか？');
  await page.getByRole('note').locator('summary').first().click();
  await expect(page.getByRole('note')).toContainText(/一覧では\s*契約済み・仮払い前\s*仮払い待ち（\d+月\d+日）/u);
  await page.screenshot({ path: 'out/remembered/listed.png' });
  const shown = await popup();
  await expect(shown.getByRole('heading', { name: '契約済み・仮払い前' })).toBeVisible();
  await expect(shown.getByText(/一覧では「仮払い待ち」でした（\d{4}\/\d+\/\d+に確認）/u)).toBeVisible();
  await shown.screenshot({ path: 'out/remembered/listed-popup.png', fullPage: true });
  // What the person says after that is newer, and counts.
  await shown.getByRole('button', { name: 'はい、済んでいます' }).click();
  await expect(shown.getByRole('heading', { name: '仮払い済み・業務中' })).toBeVisible();
});

test('the page in front wins over the list, and what contradicts is shown with both days', async ({ fresh }) => {
  const { read, see, popup } = await tabOf(await fresh());
  await see(CONTRACTS);
  expect((await read(UNPAID)).stage).toMatchObject({ value: 'contracted', source: 'page' });
  const shown = await popup();
  const group = shown.getByRole('group', { name: '段階について、合わない記録があります' });
  await expect(group).toContainText(/画面の表示\s*契約済み・仮払い前/u);
  await expect(group).toContainText(/一覧の表示\s*仮払い済み・業務中\s*進行中\s*\d{4}\/\d+\/\d+/u);
  await shown.screenshot({ path: 'out/remembered/contradiction-popup.png', fullPage: true });
  // A contract that has only come further since contradicts nothing.
  expect((await read(`${CROWDWORKS}/contracts/42000003`)).stage).toMatchObject({ value: 'delivered', source: 'page' });
  await expect((await popup()).getByRole('group', { name: /合わない記録/u })).toHaveCount(0);
});

test('on Lancers a row is tied to the thread by the work and the person together, and to no board', async ({ fresh }) => {
  const { page, read, see, popup } = await tabOf(await fresh());
  expect((await read(BY_PERSON)).stage.value).toBe('unknown');
  await see(`${LANCERS}/mypage/proposals`);
  const report = await read(BY_PERSON);
  expect(report.stage).toMatchObject({ value: 'contracted', evidence: '仮払い待ち', source: 'list' });
  expect(new Set(severitiesOf(report, 'off_platform_contact'))).toEqual(new Set(['violation']));
  await page.screenshot({ path: 'out/remembered/lancers.png' });
  // The page's script has no room for the client's badge.
  const shown = await popup();
  const badge = shown.getByRole('region', { name: '依頼者のバッジ' });
  await expect(badge).toContainText('応募・続行を見直しましょう');
  await expect(badge.getByRole('link')).toHaveAttribute('href', 'https://www.lancers.jp/client/kitamachi');
  await shown.screenshot({ path: 'out/remembered/lancers-popup.png', fullPage: true });
  expect((await read(`${LANCERS}/mypage/message/?userId=700101&workId=5600001`)).stage.source).toBe('page');
  expect((await read(`${LANCERS}/mypage/message?boardId=7001`)).stage).toMatchObject({ value: 'unknown', source: 'page' });
});

for (const [what, url, severities, said] of [
  ['before the contract', `${CROWDWORKS}/proposals/41000009`, ['violation'], /メッセージでは\s*契約は成立しています\S*\s*画面では\s*契約前\s*応募・スカウト/u],
  ['before escrow', UNPAID, ['notice'], /画面では\s*契約済み・仮払い前\s*クライアント（発注者）が仮払いを行っています/u],
  ['after escrow', `${CROWDWORKS}/contracts/42000008`, [], null],
] as const) {
  test(`「契約は成立しています」 is set beside what the page says: ${what}`, async ({ fresh }) => {
    const { page, read } = await tabOf(await fresh());
    const report = await read(url);
    expect(severitiesOf(report, 'fake_contract')).toEqual(severities);
    if (said === null) {
      await expect(page.getByRole('note')).toHaveCount(0);
      return;
    }
    const finding = page.getByRole('note').locator('details', { hasText: '画面と合わない契約の説明' });
    if (!await finding.evaluate((details) => (details as HTMLDetailsElement).open)) await finding.locator('> summary').click();
    await expect(finding).toContainText(said);
    if (url === UNPAID) await expect(finding).toContainText('画面に仮払いの完了が出るまで、作業を始めずに待ちましょう。');
    await finding.screenshot({ path: `out/remembered/claim-${report.stage.value}.png` });
  });
}
