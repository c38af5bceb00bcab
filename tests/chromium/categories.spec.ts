import { expect, messageWith, test } from './fixtures';

test('a thread: goods to be bought are told under the message that asks for it', async ({ page, read }) => {
  await read('https://crowdworks.jp/proposals/41000001');
  const note = messageWith(page, 'Amazonで購入').getByRole('note');
  await expect(note).toHaveCount(1);
  await expect(note.locator('.category').first()).toHaveText('商品の購入・立て替え');
});

test('a contract: work on the client\'s premises is told', async ({ page, read }) => {
  await read('https://crowdworks.jp/contracts/42000001');
  await expect(messageWith(page, 'オフィスに出社').getByRole('note').locator('.category').first()).toHaveText('常駐・出社');
});

test('a job post on CrowdWorks: three things that its rules speak of', async ({ read }) => {
  const { findings } = await read('https://crowdworks.jp/public/jobs/13500001');
  expect(new Set(findings.map(({ category }) => category))).toEqual(new Set(['off_platform_contact', 'on_site_work', 'product_purchase']));
});

test('a job post on Lancers: nothing on the days at an office, which Lancers allows', async ({ read }) => {
  const { findings } = await read('https://www.lancers.jp/work/detail/5600001');
  expect(new Set(findings.map(({ category }) => category))).toEqual(new Set(['off_platform_contact', 'product_purchase']));
});
