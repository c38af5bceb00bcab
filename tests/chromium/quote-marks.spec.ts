import { expect, marks, messageWith, pageLine, test } from './fixtures';

const THREAD = 'https://crowdworks.jp/proposals/41000003';

test('exactly the quotes of the findings are marked, each by its severity', async ({ page, read }) => {
  for (const url of [THREAD, 'https://crowdworks.jp/contracts/42000002', 'https://crowdworks.jp/public/jobs/13500001', 'https://www.lancers.jp/work/detail/5600001', 'https://www.lancers.jp/mypage/message?boardId=7001']) {
    const { findings } = await read(url);
    expect(findings.length).toBeGreaterThan(0);
    const wanted: Record<string, string[]> = {};
    for (const { severity, quote } of findings) (wanted[severity] ??= []).push(quote);
    const sorted = (texts: Record<string, string[]>) => Object.fromEntries(Object.entries(texts).map(([severity, quotes]) => [severity, [...quotes].sort()]));
    expect(sorted(await marks(page))).toEqual(sorted(wanted));
  }
});

test('a mark can be seen, and differs by more than its colour', async ({ page, read }) => {
  await read(THREAD);
  const look = (severity: string) => messageWith(page, 'コンタクト申請').evaluate((item, name) => {
    const { backgroundColor, textDecorationStyle, textDecorationLine } = getComputedStyle(item, `::highlight(keiyaku-guard-${name})`);
    return { backgroundColor, textDecorationStyle, textDecorationLine };
  }, severity);
  const [violation, caution, notice] = [await look('violation'), await look('caution'), await look('notice')];
  expect(violation.textDecorationLine).toBe('underline');
  expect(violation.backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
  expect(new Set([violation, caution, notice].map(({ textDecorationStyle }) => textDecorationStyle)).size).toBe(3);
});

test('the site\'s own text and elements stay as the site made them', async ({ page, read }) => {
  await read('https://crowdworks.jp/proposals/41000001');
  const item = messageWith(page, '採用の方向で');
  await expect(item.getByRole('note')).toHaveCount(1);
  expect(await item.locator('p').last().innerHTML())
    .toBe('ご応募ありがとうございます。採用の方向で進めたいので、LINEのIDを教えていただけますか？<br>詳しいマニュアルはそちらでお送りします。');
  expect(await page.locator('#pack-message-thread').evaluate((list) => list.querySelectorAll('[data-keiyaku-guard], mark').length)).toBe(0);
});

test('a mark goes with its finding', async ({ page, read }) => {
  await read('https://www.lancers.jp/mypage/message?boardId=7001');
  await expect.poll(() => marks(page)).toHaveProperty('caution');
  await pageLine(page).getByRole('button', { name: 'はい' }).click();
  await expect(page.getByRole('note')).toHaveCount(0);
  expect(await marks(page)).toEqual({});
  await pageLine(page).getByRole('button', { name: '取り消す' }).click();
  await expect.poll(() => marks(page)).toHaveProperty('caution');
});
