import { openPopup, pageReport } from '../browsers/page-report.mjs';
import { atRest, expect, messageWith, test } from './fixtures';
import { keyboardOf } from './keyboard';

const THREAD = 'https://crowdworks.jp/proposals/41000001';

test('with the keyboard alone a note is found, opened, used and left, and the popup and the options are walked; the keyboard is never lost', async ({ fresh }) => {
  test.setTimeout(120_000);
  const { context, worker, extensionId } = await fresh();
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'https://crowdworks.jp' });
  const page = await context.newPage();

  await test.step('the note, after its message', async () => {
    await page.goto(THREAD);
    await pageReport(worker, THREAD);
    const note = messageWith(page, '採用の方向で').getByRole('note');
    const keys = keyboardOf(page);
    await keys.to(/^規約に触れる依頼\s*外部への連絡/u);
    await keys.press('Enter');
    await expect(note.locator('blockquote').first()).toBeVisible();

    await keys.to('返信案をコピー');
    await keys.press('Enter');
    await expect(note.getByRole('textbox', { name: '返信案（送る前に直せます）' })).toBeVisible();
    await keys.to('返信案（送る前に直せます）');
    await keys.press('Control+End');
    await keys.type('空より');
    await keys.to('コピーする');
    await keys.press('Enter');
    await expect(note.getByText('コピーしました。')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/空より$/u);
    await keys.press('Escape');
    await keys.on('返信案をコピー');

    await keys.to('記録に残す');
    await keys.press('Space');
    await expect(note.getByText(/^記録しました。/u)).toBeVisible();
    await keys.to('表示しない');
    await keys.press('Enter');
    await expect(note.getByText('どこまで表示しないようにしますか？')).toBeVisible();
    await keys.to(/^このメッセージ/u);
    await keys.press('Enter');
    await keys.on(/表示していない注意：2件/u);
    await keys.press('Enter');
    await keys.to('元に戻す');
    await keys.press('Enter');
    await keys.on(/^規約に触れる依頼\s*外部への連絡/u);
    await keys.press('Escape');
    await expect(note.locator('blockquote').first()).toBeHidden();
    await keys.press('Tab', 'Shift+Tab');
    await keys.on(/^規約に触れる依頼\s*外部への連絡/u);
  });

  const popup = await openPopup(context, extensionId, page);
  await test.step('the popup: one stop for its tabs, arrows within them', async () => {
    await atRest(popup);
    const keys = keyboardOf(popup);
    await keys.to('このページ');
    const tab = (name: string) => popup.getByRole('tab', { name });
    for (const [key, name] of [['ArrowRight', '4つの認証'], ['ArrowRight', '文章を確認'], ['ArrowRight', 'このページ'], ['ArrowLeft', '文章を確認'], ['Home', 'このページ'], ['End', '文章を確認'], ['ArrowLeft', '4つの認証']] as const) {
      await keys.press(key);
      await keys.on(name);
      await expect(tab(name)).toHaveAttribute('aria-selected', 'true');
      await expect(popup.getByRole('tab', { selected: true })).toHaveCount(1);
      await expect(popup.getByRole('tabpanel', { name })).toBeVisible();
    }
    // One stop: the next is in the panel.
    await keys.press('Tab');
    await keys.on('本人確認');
    await keys.press('Space');
    await expect(popup.getByText('1 / 4 完了')).toBeVisible();
    await keys.on('本人確認');
    await keys.press('Shift+Tab');
    await keys.on('4つの認証');

    await keys.press('ArrowRight');
    await keys.to(/^確認したい文章/u);
    await keys.type('作業の前に、教材を購入してください。');
    await keys.press('Control+Enter');
    await expect(popup.getByText('教材を購入してください').last()).toBeVisible();
    await keys.to('消す');
    await keys.press('Enter');
    await keys.on(/^確認したい文章/u);

    await keys.to('このサイトで休止');
    await keys.press('Enter');
    await keys.on('再開する');
    await keys.press('Enter');
    await keys.on('このサイトで休止');
    await keys.to('設定');
  });

  const options = await context.newPage();
  await test.step('the options: what was kept is found and erased, and what is asked first can be refused', async () => {
    await options.goto(`chrome-extension://${extensionId}/src/screens/options/index.html`);
    await options.locator('[data-state="ready"]').waitFor();
    await atRest(options);
    const keys = keyboardOf(options);
    await keys.to('記録');
    await keys.press('Enter');
    await expect(options.getByRole('region', { name: '記録' })).toBeInViewport();
    await keys.to('記録の中を探す');
    await keys.type('LINE');
    await keys.to(/みなと編集室/u);
    await keys.press('Enter');
    await expect(options.getByText('文面の全体')).toBeVisible();
    await keys.to(/^この記録を消す…/u);
    await keys.press('Enter');
    await keys.on(/^この記録を消しますか？/u);
    await keys.press('Escape');
    await keys.on(/^この記録を消す…/u);
    await keys.press('Enter');
    await keys.to('この記録を消す');
    await keys.press('Enter');
    await expect(options.getByText('まだありません。注意を開いて')).toBeVisible();
    // The record went with its button: the part that it stood in has the keyboard.
    await keys.press('Tab');
    await keys.on('ファイルに書き出す');
    await keys.to('すべて消す…');
    await keys.press('Enter');
    await keys.to('やめる');
    await keys.press('Enter');
    await keys.on('すべて消す…');
    await keys.to(/^取り消す（本人確認/u, 'Shift+Tab');
    await keys.press('Enter');
    await expect(options.getByRole('region', { name: '承認と回答' })).toContainText('まだありません。');
    await keys.press('Tab');
    await keys.on('ファイルに書き出す');
  });
});
