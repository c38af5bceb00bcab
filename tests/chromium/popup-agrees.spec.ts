import { expect, messageWith, test } from './fixtures';

const CROWDWORKS = 'https://crowdworks.jp';
const LANCERS = 'https://www.lancers.jp';
const STEPS = ['条件', '契約', '仮払い', '業務', '納品・検収', '支払い'];

for (const [url, step, heading] of [
  [`${CROWDWORKS}/proposals/41000001`, 0, '契約前'],
  [`${CROWDWORKS}/contracts/42000001`, 2, '契約済み・仮払い前'],
  [`${CROWDWORKS}/contracts/42000002`, 3, '仮払い済み・業務中'],
  [`${CROWDWORKS}/contracts/42000003`, 4, '納品・検収中'],
  [`${LANCERS}/mypage/message?boardId=7008`, 6, '完了'],
  [`${LANCERS}/mypage/message?boardId=7002`, null, '段階は読み取れませんでした'],
] as const) {
  test(`the popup over ${url}: six steps, the stage and the words it was read from`, async ({ read, popup }) => {
    const { stage } = await read(url);
    const screen = await popup();
    await expect(screen.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    const steps = screen.locator('ol.steps > li');
    const states = step === null ? STEPS.map(() => 'unknown') : STEPS.map((_, index) => (index < step ? 'done' : index === step ? 'now' : 'open'));
    expect(await steps.evaluateAll((all) => all.map((item) => item.getAttribute('class')))).toEqual(states);
    for (const [index, name] of STEPS.entries()) await expect(steps.nth(index)).toContainText(name);
    await expect(screen.locator('[aria-current="step"]')).toHaveCount(step === null || step > 5 ? 0 : 1);
    if (stage.evidence === null) await expect(screen.locator('.evidence q')).toHaveCount(0);
    else await expect(screen.locator('.evidence q')).toHaveText(stage.evidence);
  });
}

for (const url of [`${CROWDWORKS}/proposals/41000001`, `${CROWDWORKS}/public/jobs/13500001`, `${LANCERS}/work/detail/5600001`, `${LANCERS}/mypage/message?boardId=7001`]) {
  test(`the popup over ${url} lists what the page shows, no more and no less`, async ({ page, read, popup }) => {
    const { findings } = await read(url);
    expect(findings.length).toBeGreaterThan(0);
    const inPage = await page.getByRole('note').locator('blockquote').evaluateAll((all) => all.map((quote) => {
      const own = quote.closest('.finding')?.querySelector('.which');
      const head = own ?? quote.closest('details')?.querySelector('summary');
      return [...['.severity', '.category'].map((part) => head?.querySelector(part)?.textContent), quote.textContent];
    }));
    const screen = await popup();
    const listed = await screen.locator('ul.findings button.finding').evaluateAll((all) => all.map((button) =>
      [...button.querySelectorAll('b'), button.querySelector('q')].map((part) => part?.textContent)));
    expect(listed).toHaveLength(findings.length);
    expect(listed.map(String).sort()).toEqual(inPage.map(String).sort());
  });
}

test('a click on a finding scrolls the page to its message and closes the popup', async ({ page, read, popup }) => {
  await page.setViewportSize({ width: 900, height: 320 });
  await read(`${CROWDWORKS}/proposals/41000001`);
  const note = messageWith(page, '採用の方向で').getByRole('note');
  await page.evaluate(() => { scrollTo(0, document.body.scrollHeight); });
  await expect(note).not.toBeInViewport();
  const screen = await popup();
  const closed = screen.waitForEvent('close');
  await screen.locator('button.finding', { hasText: 'LINEのIDを教えていただけますか' }).click();
  await closed;
  await page.bringToFront();
  await expect(note.locator('summary').first()).toBeInViewport();
  await expect(note.locator('summary').first()).toBeFocused();
});

test('an answer in the popup reaches the page, and the page\'s answer the popup', async ({ page, read, popup }) => {
  await read(`${LANCERS}/mypage/message?boardId=7001`);
  const screen = await popup();
  await screen.getByRole('button', { name: 'はい、済んでいます' }).click();
  await expect(screen.getByRole('heading', { name: '仮払い済み・業務中' })).toBeVisible();
  await expect(page.getByRole('note')).toHaveCount(0);
  await page.bringToFront();
  await page.getByRole('button', { name: '取り消す' }).click();
  await expect(page.getByRole('note')).toHaveCount(1);
  await expect(screen.getByRole('heading', { name: '段階は読み取れませんでした' })).toBeVisible();
});

test('the person\'s tick of an approved application takes the outside contact away, here alone', async ({ page, read, popup }) => {
  await read(`${CROWDWORKS}/contracts/42000002`);
  await expect(page.getByRole('note')).toHaveCount(1);
  const screen = await popup();
  const tick = screen.getByRole('checkbox', { name: /『承認』になっています/u });
  await tick.click();
  await expect(tick).toBeChecked();
  await expect(page.getByRole('note')).toHaveCount(0);
  expect((await read(`${CROWDWORKS}/contracts/42000002`)).approval).toBe('approved');
  expect((await read(`${CROWDWORKS}/proposals/41000001`)).approval).toBe('none');
  await read(`${CROWDWORKS}/contracts/42000002`);
  const again = await popup();
  await expect(again.getByRole('checkbox', { name: /『承認』になっています/u })).toBeChecked();
  await again.getByRole('checkbox', { name: /『承認』になっています/u }).click();
  await expect(page.getByRole('note')).toHaveCount(1);
});
