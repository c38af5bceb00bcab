// What the pictures show: each a place in the product, with one sentence about it.
const CROWDWORKS = 'https://crowdworks.jp';
const LANCERS = 'https://www.lancers.jp';
const THREAD = `${CROWDWORKS}/proposals/41000001`;

/**
 * @typedef {import('./stage.mjs').Stage} Stage
 * @typedef {{ address: string, page: Buffer, popup?: Buffer, count?: string }} Shot `address`: shown in the window's bar; `count`: on the toolbar button
 * @typedef {{ name: string, caption: { ja: string, en: string }, take: (stage: Stage) => Promise<Shot> }} Scene
 */

/** A button of a note unfolds it; one that is open already stays. */
async function openNote(page, index = 0) {
  const summary = page.getByRole('note').nth(index).locator('summary').first();
  await summary.waitFor();
  if (!await summary.evaluate((element) => element.parentElement.open)) await summary.click();
}

/** @type {Scene[]} */
export const SCENES = [
  {
    name: 'thread',
    caption: { ja: '気になる依頼を、その言葉のそばで知らせます', en: 'It speaks up beside the very words that matter' },
    async take(stage) {
      const page = await stage.open(THREAD);
      await openNote(page);
      await stage.bring(page.locator('[class*="_messageItem_"]').filter({ has: page.getByRole('note') }).first(), 20);
      return { address: THREAD, page: await stage.shoot(page), count: await stage.count(THREAD) };
    },
  },
  {
    name: 'popup',
    caption: { ja: '契約のいまの段階と、次にすることが分かります', en: 'See where the contract stands, and what to do next' },
    async take(stage) {
      const page = await stage.open(THREAD);
      await stage.bring(page.locator('[class*="_messageItem_"]').filter({ has: page.getByRole('note') }).first(), 20);
      return { address: THREAD, page: await stage.shoot(page), popup: await stage.popup(page), count: await stage.count(THREAD) };
    },
  },
  {
    name: 'listing',
    caption: { ja: '応募する前に、依頼者ごとの印とその理由が見えます', en: 'Before you apply: a badge for each client, with its reasons' },
    async take(stage) {
      const url = `${LANCERS}/work/search`;
      const page = await stage.open(url);
      const badge = page.locator('[data-work]').filter({ hasText: '園芸用品のレビュー記事' }).first().locator('.badge > button');
      await badge.click();
      await page.getByRole('dialog').waitFor();
      await stage.bring(page.getByRole('dialog'), 24);
      return { address: url, page: await stage.shoot(page), count: await stage.count(url) };
    },
  },
  {
    name: 'job',
    caption: { ja: '募集文も読み、どの規約によるのかを示します', en: 'Job posts are read, too, and the rule is named' },
    async take(stage) {
      const url = `${CROWDWORKS}/public/jobs/13500001`;
      const page = await stage.open(url);
      await openNote(page);
      await stage.bring(page.getByRole('note').first(), 300);
      return { address: url, page: await stage.shoot(page), count: await stage.count(url) };
    },
  },
  {
    name: 'verifications',
    caption: { ja: 'ランサーズの4つの認証を、次の一歩から案内します', en: 'Lancers’ four verifications, starting with your next step' },
    async take(stage) {
      const url = `${LANCERS}/mypage/message?boardId=7007`;
      const page = await stage.open(url);
      await page.getByRole('complementary').getByRole('button').last().click();
      return { address: url, page: await stage.shoot(page), popup: await stage.popup(page, (popup) => stage.showVerifications(popup)) };
    },
  },
  {
    name: 'options',
    caption: { ja: 'どの規則も、例と出典を読んで、切り替えられます', en: 'Every rule shows its examples and sources, and can be switched off' },
    async take(stage) {
      const page = await stage.screen('options');
      const group = page.locator('.category .disclosure').first();
      await group.click();
      const rule = page.locator('.rule').filter({ hasText: stage.ja ? '外部ツールのIDやアカウント' : /ID or account/iu }).first();
      await rule.locator('.disclosure').click();
      await stage.bring(rule, 120);
      return { address: '', page: await stage.shoot(page) };
    },
  },
  {
    name: 'welcome',
    caption: { ja: '入れたらすぐに、文例で試せます', en: 'Try it on a sample as soon as it is installed' },
    async take(stage) {
      const page = await stage.screen('welcome');
      await page.locator('.sample').scrollIntoViewIfNeeded();
      await page.locator('.sample-note').first().waitFor();
      await page.waitForTimeout(400);
      await stage.bring(page.locator('.step').filter({ has: page.locator('.sample') }), 24);
      return { address: '', page: await stage.shoot(page) };
    },
  },
];
