import type { Locator, Page } from '@playwright/test';
import { openPopup, pageReport } from '../browsers/page-report.mjs';
import { violationsInAllLooks, violationsOn } from './axe';
import { complaintsOf, expect, messageWith, test, unfold } from './fixtures';

const THREAD = 'https://crowdworks.jp/proposals/41000001';
const LANCERS_BOARD = 'https://www.lancers.jp/mypage/message?boardId=7006';

const noteIn = (page: Page): Locator => messageWith(page, '採用の方向で').getByRole('note');
const opened = (note: Locator): Locator => note.locator('.panel:not(:empty)');

async function openPart(note: Locator, name: string): Promise<Locator> {
  await unfold(note);
  await note.getByRole('button', { name }).first().click();
  await expect(opened(note).locator('button, [role="textbox"], dl, p').first()).toBeVisible();
  return opened(note);
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('a note is one line with a name, behind its message in reading order, and heard of once', async ({ page, read, complaints }) => {
  await read(THREAD);
  const note = page.getByRole('note', { name: '10:31の依頼者のメッセージへの注意' });
  await expect(note).toHaveCount(1);
  await expect(note.locator('summary')).toHaveText(/規約に触れる依頼\s*外部への連絡\s*ほか1件/u);
  expect((await note.boundingBox())?.height).toBeLessThan(48);
  await expect(page.getByRole('status')).toHaveText('注意が3件あります');
  const order = await page.evaluate(() => {
    const words: string[] = [];
    const walk = (node: Node) => {
      if (node instanceof Element && node.shadowRoot?.querySelector('[role="note"]')) words.push(node.textContent, `NOTE ${node.shadowRoot.querySelector('[role="note"]')?.getAttribute('aria-label')}`);
      else node.childNodes.forEach(walk);
    };
    walk(document.body);
    return words.map((word) => (word.startsWith('NOTE') ? word : /採用の方向で|先にAmazonで/u.exec(word)?.[0]));
  });
  expect(order).toEqual(['採用の方向で', 'NOTE 10:31の依頼者のメッセージへの注意', '先にAmazonで', 'NOTE 10:52の依頼者のメッセージへの注意']);
  expect(complaints).toEqual([]);
});

test('a draft is changed in the note and then copied', async ({ page, read, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'https://crowdworks.jp' });
  await read(THREAD);
  const draft = await openPart(noteIn(page), '返信案をコピー');
  const box = draft.getByRole('textbox', { name: '返信案（送る前に直せます）' });
  await expect(box).toHaveText(/^ご連絡ありがとうございます。[^]*サービス外連絡申請[^]*このメッセージで/u);
  await box.press('Control+End');
  await box.pressSequentially('末');
  await draft.getByRole('button', { name: 'コピーする' }).click();
  await expect(draft.getByText('コピーしました。')).toBeVisible();
  expect(await clipboard(page)).toMatch(/サービス外連絡申請[^]*末$/u);
  await page.screenshot({ path: 'out/notes/draft.png', fullPage: true });
});

test('the memo is named as the platform names it, and says where to report', async ({ page, read }) => {
  await read(THREAD);
  const memo = await openPart(noteIn(page), '違反報告用メモ');
  await expect(memo.getByRole('textbox')).toHaveText(new RegExp(`LINEのIDを教えていただけますか[^]*2026年11月20日 10:31[^]*${THREAD}[^]*契約前`, 'u'));
  await expect(memo).toContainText('「違反報告をする」');
  await noteIn(page).screenshot({ path: 'out/notes/memo.png' });
  await read(LANCERS_BOARD);
  const other = await openPart(page.getByRole('note').first(), '違反申告用メモ');
  await expect(other).toContainText('「違反申告」');
  await page.getByRole('note').first().screenshot({ path: 'out/notes/memo-lancers.png' });
});

test('a doubt is a text with rules and version, and nothing is sent', async ({ page, read, server }) => {
  await read(THREAD);
  server.log.length = 0;
  const doubt = await openPart(noteIn(page), '判定がおかしい');
  await expect(doubt.getByRole('textbox')).toHaveText(/契約ガード \d+\.\d+\.\d+[^]*id-asked/u);
  await expect(doubt).toContainText('どこにも送信されません');
  expect(server.log).toEqual([]);
  await noteIn(page).screenshot({ path: 'out/notes/doubt.png' });
});

test('a record is kept with its text, stands in the options, and can be taken back', async ({ page, read, worker, extensionId }) => {
  const kept = () => worker.evaluate(async () => Object.entries(await chrome.storage.local.get(null)).filter(([key]) => key.startsWith('record:')).map(([, value]) => JSON.stringify(value)));
  await read(THREAD);
  const panel = await openPart(noteIn(page), '記録に残す');
  await expect(panel).toContainText('この端末だけに保存しています');
  await noteIn(page).screenshot({ path: 'out/notes/record.png' });
  expect(await kept()).toEqual([expect.stringContaining('採用の方向で')]);
  const options = await page.context().newPage();
  await options.goto(`chrome-extension://${extensionId}/src/screens/options/index.html`);
  const record = options.getByRole('region', { name: '記録' }).getByRole('listitem').first();
  await record.locator('summary').click();
  await expect(record).toContainText('採用の方向で');
  await expect(record.getByRole('link', { name: THREAD })).toBeVisible();
  expect(await violationsInAllLooks(options)).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await options.emulateMedia({ colorScheme });
    await options.getByRole('region', { name: '記録' }).screenshot({ path: `out/notes/records-${colorScheme}.png` });
  }
  await options.evaluate(() => { document.documentElement.dataset.printing = 'records'; });
  await options.emulateMedia({ media: 'print' });
  await options.screenshot({ path: 'out/notes/records-print.png', fullPage: true });
  await expect(options.getByRole('region', { name: 'データ' })).toBeHidden();
  await options.close();
  await page.bringToFront();
  await panel.getByRole('button', { name: '取り消す' }).click();
  await expect(opened(noteIn(page))).toHaveText('記録を消しました。');
  expect(await kept()).toEqual([]);
});

for (const [scope, others] of [['このメッセージ', 2], ['この依頼者', 0]] as const) {
  test(`「表示しない」 for ${scope} holds in another tab at once, and is undone where it was said`, async ({ fresh }) => {
    const { context, worker, extensionId } = await fresh();
    const [page, other] = [await context.newPage(), await context.newPage()];
    const complaints = complaintsOf(page);
    for (const each of [other, page]) {
      await each.goto(THREAD);
      await pageReport(worker, THREAD);
      await expect(each.getByRole('note')).toHaveCount(2);
    }
    await page.bringToFront();
    const choices = await openPart(noteIn(page), '表示しない');
    await noteIn(page).screenshot({ path: 'out/notes/hide.png' });
    await choices.getByRole('button', { name: scope }).click();
    await expect(noteIn(page)).toHaveText(/表示していない注意：2件/u);
    await expect(noteIn(page).locator('summary')).toBeFocused();
    expect(await violationsInAllLooks(page)).toEqual([]);
    await expect(other.getByRole('note').filter({ hasText: '規約に触れる依頼' })).toHaveCount(others === 0 ? 0 : 1);
    await expect(other.getByRole('note')).toHaveCount(others);
    await page.screenshot({ path: `out/notes/hidden-${others}.png`, fullPage: true });
    const popup = await openPopup(context, extensionId, page);
    await expect(popup.getByText(`表示していない注意：${others === 0 ? 3 : 2}件`)).toBeVisible();
    await popup.screenshot({ path: `out/notes/hidden-${others}-popup.png`, fullPage: true });
    await popup.close();
    await page.bringToFront();
    await noteIn(page).locator('summary').click();
    await noteIn(page).getByRole('button', { name: '元に戻す' }).click();
    await expect(noteIn(page).locator('summary')).toHaveText(/規約に触れる依頼/u);
    await expect(other.getByRole('note').filter({ hasText: '規約に触れる依頼' })).toHaveCount(2);
    expect(complaints).toEqual([]);
  });
}

test('a note is walked with the keyboard alone, and Esc gives it back step by step', async ({ page, read }) => {
  await read(THREAD);
  const note = noteIn(page);
  await note.locator('summary').focus();
  await page.keyboard.press('Enter');
  const walked: string[] = [];
  const name = () => page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.textContent.trim() ?? '';
  });
  for (let times = 0; times < 8; times += 1) {
    await page.keyboard.press('Tab');
    walked.push(await name());
  }
  expect(walked).toEqual(['なぜ？', 'なぜ？', expect.stringContaining('サービス外連絡申請'), '返信案をコピー', '違反報告用メモ', '記録に残す', '判定がおかしい', '表示しない']);
  await page.keyboard.press('Enter');
  await expect(opened(note)).toContainText('どこまで表示しないようにしますか？');
  await page.keyboard.press('Tab');
  expect(await name()).toContain('このメッセージ');
  await page.keyboard.press('Escape');
  await expect(opened(note)).toHaveCount(0);
  expect(await name()).toBe('表示しない');
  await page.keyboard.press('Escape');
  await expect(note.locator('blockquote').first()).toBeHidden();
  await expect(note.locator('summary')).toBeFocused();
});

for (const [look, width, media] of [['wide', 1100, {}], ['narrow', 320, {}], ['forced', 1100, { forcedColors: 'active' }], ['still', 1100, { reducedMotion: 'reduce', colorScheme: 'dark' }]] as const) {
  test(`every part of a note is whole, large enough to press, and without fault for axe: ${look}`, async ({ page, worker }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia(media);
    await page.goto(THREAD);
    await pageReport(worker, THREAD);
    const note = noteIn(page);
    const before = await violationsOn(page);
    await page.screenshot({ path: `out/notes/folded-${look}.png`, fullPage: true });
    await unfold(note);
    await note.screenshot({ path: `out/notes/open-${look}.png` });
    for (const part of ['返信案をコピー', '違反報告用メモ', 'なぜ？', '判定がおかしい', '表示しない']) {
      await openPart(note, part);
      expect(await violationsOn(page), part).toEqual(before);
      const box = await note.boundingBox();
      const faults = await note.locator('button, a, summary, [role="textbox"]').evaluateAll((all, right) => all.flatMap((each) => {
        const { width: wide, height, right: edge } = each.getBoundingClientRect();
        const small = each.tagName !== 'A' && (height < 24 || wide < 24);
        return small || edge > right + 1 || each.scrollWidth > each.clientWidth + 1 ? [`${each.textContent}: ${wide} × ${height}`] : [];
      }), (box?.x ?? 0) + (box?.width ?? 0));
      expect(faults, part).toEqual([]);
      await note.screenshot({ path: `out/notes/${look}-${part.replace('？', '')}.png` });
    }
  });
}

test('nothing of the site\'s own is covered by an open note', async ({ page, read }) => {
  await read(THREAD);
  const note = noteIn(page);
  await openPart(note, '返信案をコピー');
  const covered = await page.locator('a, button, textarea').evaluateAll((all) => all.filter((control) => {
    control.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = control.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return control.getRootNode() === document && width > 0 && top !== control && !control.contains(top);
  }).map(({ textContent }) => textContent));
  expect(covered).toEqual([]);
});

test('in an English browser all but the drafts is English, and what a draft says is told', async ({ fresh }) => {
  const { context, worker } = await fresh({ locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(THREAD);
  await pageReport(worker, THREAD);
  const note = noteIn(page);
  const draft = await openPart(note, 'Copy a reply');
  await expect(draft).toContainText('In English: Says that contact outside needs an approved application');
  await expect(draft.getByRole('textbox')).toHaveText(/ご連絡ありがとうございます/u);
  await expect(draft.getByRole('textbox')).toHaveAttribute('lang', 'ja');
  expect(await violationsOn(page)).toEqual([]);
  await note.screenshot({ path: 'out/notes/english-draft.png' });
  const memo = await openPart(note, 'Memo for a report');
  await expect(memo).toContainText('Where to report');
  expect(await violationsOn(page)).toEqual([]);
  const hide = await openPart(note, 'Do not show');
  expect((await hide.innerText()).replace('みなと編集室', '')).not.toMatch(/[ぁ-んァ-ヶ一-龯]/u);
  await note.screenshot({ path: 'out/notes/english-hide.png' });
  expect(await violationsOn(page)).toEqual([]);
});
