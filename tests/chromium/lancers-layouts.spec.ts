import { expect, marks, pageLine, test } from './fixtures';

const board = (id: number) => `https://www.lancers.jp/mypage/message?boardId=${id}`;

for (const [id, layout, message, quote, count] of [
  [7001, 'boxes', '.boxes > div', 'IDを教えてもらえますか', 3],
  [7003, 'bubbles left and right', '.left', '電話番号を教えてください', 4],
  [7006, 'articles', 'article', 'ChatworkのIDを教えてください', 3],
] as const) {
  test(`a board drawn as ${layout}: the note stands in the message that asks`, async ({ page, read, complaints }) => {
    const report = await read(board(id));
    expect(report.texts.total).toBe(count);
    expect(report.health.missing.map(({ what }) => what)).toContain('read_by_structure');
    await expect(pageLine(page)).toContainText('ページの作りから推定して読んでいます。');
    const note = page.locator(message).filter({ hasText: quote }).getByRole('note');
    await expect(note).toHaveCount(1);
    await expect(page.getByRole('note')).toHaveCount(1);
    await expect(note.locator('blockquote', { hasText: quote })).toHaveCount(1);
    expect(Object.values(await marks(page)).flat()).toContain(quote);
    expect(complaints).toEqual([]);
  });
}

test('a board drawn as a table: the note stands in the cell of the words', async ({ page, read, complaints }) => {
  const report = await read(board(7004));
  expect(report).toMatchObject({ health: { state: 'partial' }, texts: { total: 4, judged: 4 } });
  const cells = page.locator('tr').filter({ hasText: 'Skype' }).locator('td');
  await expect(cells.nth(1).getByRole('note')).toContainText('SkypeのIDを教えてください');
  await expect(cells.nth(0).getByRole('note')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('pictures and files among the messages are said to be unread', async ({ page, read }) => {
  const { health } = await read(board(7003));
  expect(health.missing).toContainEqual({ what: 'attachments', count: 1 });
  await expect(pageLine(page)).toContainText('添付ファイルや画像（1件）の中は読んでいません。');
});

test('a message that comes later is judged, and React finds what it drew', async ({ page, read, complaints }) => {
  await read(board(7011));
  await expect(page.getByRole('note')).toHaveCount(1);
  await page.getByRole('textbox', { name: 'メッセージを入力' }).fill('このままメッセージでお願いします。');
  await page.getByRole('button', { name: '送信' }).click();
  await expect(page.locator('.left').filter({ hasText: 'カカオトーク' }).getByRole('note')).toContainText('カカオトークのIDも教えてください');
  await expect(page.getByRole('note')).toHaveCount(2);
  expect(complaints).toEqual([]);
});

test('what the person is typing is nobody\'s message', async ({ page, read }) => {
  await read(board(7002));
  await page.getByRole('textbox', { name: 'メッセージを入力' }).fill('LINEのIDを教えてください。');
  const { texts, findings } = await read(board(7002));
  expect({ texts, findings }).toEqual({ texts: { total: 3, judged: 3 }, findings: [] });
});

test('from board to board without a load: each has its own notes, and React unmounts in peace', async ({ page, read, complaints }) => {
  await read(board(7001));
  await expect(page.getByRole('note')).toHaveCount(1);
  const open = (title: string) => page.locator('.row').filter({ hasText: title }).first().getByRole('button', { name: '開く' }).click();
  await open('LINEスタンプのイラスト制作');
  await expect(page.getByRole('note')).toHaveCount(0);
  await expect.poll(() => marks(page)).toEqual({});
  await open('商品レビュー記事の作成');
  await expect(page.getByRole('note')).toHaveCount(1);
  await page.goBack();
  await expect(page.getByRole('note')).toHaveCount(0);
  await page.goForward();
  await expect(page.locator('.boxes > div').filter({ hasText: 'IDを教えてもらえますか' }).getByRole('note')).toHaveCount(1);
  expect(complaints).toEqual([]);
});
