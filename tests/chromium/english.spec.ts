import { openPopup, pageReport } from '../browsers/page-report.mjs';
import { complaintsOf, expect, messageWith, test, unfold } from './fixtures';

const THREAD = 'https://crowdworks.jp/proposals/41000001';

test('in an English browser our own words are English, and the quote stays as it was written', async ({ fresh }) => {
  const { context, worker, extensionId } = await fresh({ locale: 'en-US' });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(THREAD);
  const { findings } = await pageReport(worker, THREAD);
  const note = messageWith(page, '採用の方向で').getByRole('note');
  await unfold(note);
  await expect(note).toHaveAttribute('lang', 'en');
  await expect(note).toHaveAccessibleName('Note on the client’s message of 10:31');
  await expect(note.locator('blockquote').first()).toHaveText('LINEのIDを教えていただけますか');
  await expect(note.locator('blockquote bdi').first()).toHaveAttribute('lang', 'ja');
  for (const part of ['.severity', '.category', 'dd']) expect(await note.locator(part).first().innerText()).not.toMatch(/[ぁ-んァ-ヶ]/u);
  const popup = await openPopup(context, extensionId, page);
  await expect(popup.locator('html')).toHaveAttribute('lang', 'en');
  await expect(popup.locator('button.finding')).toHaveCount(findings.length);
  await expect(popup.locator('ol.steps > li')).toHaveText([/Terms|Conditions/u, /Contract/u, /Escrow/u, /Work/u, /Delivery/u, /Pay/u]);
  expect(complaints).toEqual([]);
});
