// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KeptRecord } from '../../model/kept-record';
import { createBrowserDouble, openOptions } from './options-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));

const fixture = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../background/storage/fixtures/records-1.json'), 'utf8')) as { value: KeptRecord };
const record = (id: string, change: Partial<KeptRecord> = {}): Record<string, unknown> => ({ [`record:${id}`]: { v: 1, record: { ...fixture.value, id, ...change } } });
const TWO = {
  ...record('aaaaaaaaaaaaaaaa'),
  ...record('bbbbbbbbbbbbbbbb', { keptAt: '2026-11-21T01:00:00.000Z', client: { id: '7', name: 'うみべ商会' }, text: '=HYPERLINK("x") 先に作業を始めて"ください"。' }),
};
let saved: { name: string; bytes: Promise<ArrayBuffer> }[] = [];

beforeEach(() => {
  saved = [];
  let blob = new Blob();
  Object.assign(URL, { createObjectURL: (made: Blob) => { blob = made; return 'blob:ours'; }, revokeObjectURL: () => undefined });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) { saved.push({ name: this.download, bytes: blob.arrayBuffer() }); });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function open(stored: Record<string, unknown> = TWO) {
  const double = createBrowserDouble({ stored });
  Object.assign(holder.api, double.api);
  await openOptions();
  await waitFor(() => { expect(region().queryByRole('list') ?? region().queryByText(/まだありません/u)).not.toBeNull(); });
  return double;
}
const region = () => within(screen.getByRole('region', { name: '記録' }));
const items = () => [...document.querySelectorAll('.records > li')];
const seek = (words: string) => { fireEvent.input(region().getByRole('searchbox', { name: '記録の中を探す' }), { target: { value: words } }); };
const textOf = async (index: number) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await saved[index]?.bytes);

test('where nothing was kept it is said how', async () => {
  await open({});
  expect(region().getByText(/「記録に残す」を押すと/u)).toBeTruthy();
  expect(region().queryByRole('searchbox')).toBeNull();
});

test('each record says when, where, of whom, at which stage, by which rule and source, and all of its text; the last comes first', async () => {
  await open();
  expect(items().map((item) => item.querySelector('bdi')?.textContent)).toEqual(['うみべ商会', '架空商店']);
  const rows: Record<string, string | undefined> = Object.fromEntries([...items()[1]?.querySelectorAll('dl > div') ?? []].map((row) => [row.querySelector('dt')?.textContent ?? '', row.querySelector('dd')?.textContent] as const));
  expect(rows).toMatchObject({
    場所: 'クラウドワークス · メッセージ', 依頼者: '架空商店', 契約の段階: '契約前', 文面の全体: 'LINEのIDを教えてください。', 出典: 'ヘルプ https://crowdworks.jp/help',
    見つけたもの: '規約に触れる依頼 · 外部への連絡 · 求めています (id-asked)',
  });
  expect(items()[1]?.querySelector('a')?.href).toBe('https://crowdworks.jp/proposals/1');
});

test('records are sought by any of their words, however they are written', async () => {
  await open();
  seek('ｌｉｎｅ　架空');
  await waitFor(() => { expect(items()).toHaveLength(1); });
  seek('うみべ 架空');
  await waitFor(() => { expect(region().getByText('当てはまる記録はありません。')).toBeTruthy(); });
});

test('what is shown is written as a table that runs nothing, and as data', async () => {
  await open();
  seek('うみべ');
  await waitFor(() => { expect(items()).toHaveLength(1); });
  region().getByRole('button', { name: '表（CSV）で書き出す' }).click();
  region().getByRole('button', { name: 'JSONで書き出す' }).click();
  expect(saved.map(({ name }) => name)).toEqual([expect.stringMatching(/^keiyaku-guard-records-\d{4}-\d\d-\d\d\.csv$/u), expect.stringMatching(/\.json$/u)]);
  const csv = await textOf(0);
  expect(csv.startsWith('\uFEFF"日時","場所","ページ"')).toBe(true);
  expect(csv).toContain('"\'=HYPERLINK(""x"") 先に作業を始めて""ください""。"');
  expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
  expect(JSON.parse(await textOf(1))).toMatchObject({ v: 1, records: [{ id: 'bbbbbbbbbbbbbbbb', client: { name: 'うみべ商会' } }] });
});

test('for printing every record is opened, and folded again after it', async () => {
  await open();
  const print = vi.fn(() => { expect([document.documentElement.dataset.printing, items().every((item) => item.querySelector('details')?.open)]).toEqual(['records', true]); });
  Object.assign(window, { print });
  region().getByRole('button', { name: '印刷する' }).click();
  expect(print).toHaveBeenCalledOnce();
  fireEvent(window, new Event('afterprint'));
  expect([document.documentElement.dataset.printing, items().some((item) => item.querySelector('details')?.open)]).toEqual([undefined, false]);
});

test('one is erased after asking, or all; Esc keeps it', async () => {
  const { local } = await open();
  const first = () => within(items()[0] as HTMLElement);
  (items()[0]?.querySelector('details') as HTMLDetailsElement).open = true;
  first().getByRole('button', { name: /^この記録を消す…/u }).click();
  const asking = await first().findByRole('alertdialog', { name: 'この記録を消しますか？' });
  fireEvent.keyDown(asking, { key: 'Escape' });
  await waitFor(() => { expect(first().queryByRole('alertdialog')).toBeNull(); });
  expect(local.values.size).toBe(2);
  first().getByRole('button', { name: /^この記録を消す…/u }).click();
  (await first().findByRole('button', { name: 'この記録を消す' })).click();
  await waitFor(() => { expect([...local.values.keys()]).toEqual(['record:aaaaaaaaaaaaaaaa']); });
  region().getByRole('button', { name: 'すべての記録を消す…' }).click();
  (await region().findByRole('button', { name: 'すべての記録を消す' })).click();
  await waitFor(() => { expect(region().getByText(/まだありません/u)).toBeTruthy(); });
  expect(local.values.size).toBe(0);
});

test('what a page keeps meanwhile appears', async () => {
  const { local } = await open();
  await local.set(record('cccccccccccccccc', { keptAt: '2026-11-22T01:00:00.000Z' }));
  await waitFor(() => { expect(items()).toHaveLength(3); });
});
