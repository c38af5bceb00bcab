import { expect, marks, messageWith, pageLine, test, unfold } from './fixtures';

const CROWDWORKS = 'https://crowdworks.jp';

test('folded history is said to be unread, in the page and in the popup', async ({ page, read, popup }) => {
  const report = await read(`${CROWDWORKS}/proposals/41000005`);
  expect(report.health).toEqual({ state: 'partial', missing: [{ what: 'folded_history', count: 12 }] });
  await expect(pageLine(page)).toContainText('たたまれた12件は読んでいません');
  await expect(page.getByRole('note')).toHaveCount(1);
  await expect((await popup()).locator('main')).toContainText('たたまれた12件は読んでいません');
});

test('hostile text stays text, and is judged', async ({ page, read, popup, complaints }) => {
  const report = await read(`${CROWDWORKS}/proposals/41000006`);
  expect(report).toMatchObject({ progress: 'done', failure: null, texts: { total: 3, judged: 3 }, health: { state: 'ok' } });
  expect(new Set(report.findings.map(({ at }) => JSON.stringify(at)))).toEqual(new Set(['{"message":0}', '{"message":2}']));
  const [markup, long, bidi] = [messageWith(page, 'onerror'), messageWith(page, '長い説明'), messageWith(page, 'ENIL')];
  await expect(markup.getByRole('note')).toContainText('のIDを教えてください');
  await expect(long.getByRole('note')).toHaveCount(0);
  await expect(bidi.getByRole('note')).toContainText('IDを送ってください');
  await expect(page.getByRole('note').locator('img, script, b:not(.severity), iframe')).toHaveCount(0);
  const screen = await popup();
  await expect(screen.locator('main')).toContainText('のIDを教えてください');
  await expect(screen.locator('main img, main script')).toHaveCount(0);
  for (const each of [page, screen]) expect(await each.title()).not.toContain('broken');
  expect(complaints).toEqual([]);
});

test('a quote with direction controls leaves the sentences around it in their order', async ({ page, read }) => {
  await read(`${CROWDWORKS}/proposals/41000006`);
  const quotes = messageWith(page, 'ENIL').getByRole('note').locator('blockquote');
  await unfold(messageWith(page, 'ENIL').getByRole('note'));
  await expect(quotes.first()).toBeVisible();
  expect(await quotes.evaluateAll((all) => all.every((quote) => getComputedStyle(quote.querySelector('bdi') ?? quote).unicodeBidi === 'isolate'))).toBe(true);
});

test('a message of 100,000 characters holds the page up no longer than a moment', async ({ page, read }) => {
  await page.addInitScript(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) tasks.push(duration); }).observe({ type: 'longtask', buffered: true });
    Object.assign(globalThis, { tasks });
  });
  const { texts } = await read(`${CROWDWORKS}/proposals/41000006`);
  expect(texts.judged).toBe(3);
  await expect(messageWith(page, 'onerror').getByRole('note')).toHaveCount(1);
  const longest = await page.evaluate(() => Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks));
  expect(longest).toBeLessThan(1500);
});

test('a page in translation is not judged, and says so', async ({ page, read, popup }) => {
  const report = await read(`${CROWDWORKS}/proposals/41000007`);
  expect(report.health.missing.map(({ what }) => what)).toContain('translated');
  expect(report.findings).toEqual([]);
  await expect(page.getByRole('note')).toHaveCount(0);
  await expect(pageLine(page)).toContainText('翻訳されたページのため、判定していません');
  await expect((await popup()).locator('main')).toContainText('翻訳されたページのため、判定していません');
});

for (const [url, what] of [[`${CROWDWORKS}/proposals/41000008`, 'CrowdWorks'], ['https://www.lancers.jp/mypage/message?boardId=7010', 'Lancers']] as const) {
  test(`an unknown layout of ${what} says that it was not judged, and never that all is well`, async ({ page, read, popup }) => {
    const report = await read(url);
    expect(report).toMatchObject({ health: { state: 'unreadable' }, findings: [] });
    await expect(pageLine(page)).toContainText('このページは読み取れなかったため、判定していません');
    await expect(page.getByRole('note')).toHaveCount(0);
    expect(await marks(page)).toEqual({});
    const screen = await popup();
    await expect(screen.locator('main')).toContainText('このページは読み取れなかったため、判定していません');
    for (const each of [pageLine(page), screen.locator('main')]) await expect(each).not.toContainText('注意点はありません');
  });
}
