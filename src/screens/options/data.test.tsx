// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBrowserDouble, openOptions } from './options-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));

const AT = '2026-11-20T03:00:00.000Z';
const STORED = { ticks: { v: 1, ticks: { identity: AT, nda: AT } }, settings: { v: 1, dimDanger: true } };
let saved: { name: string; text: Promise<string> }[] = [];

beforeEach(() => {
  saved = [];
  let blob = new Blob();
  Object.assign(URL, { createObjectURL: (made: Blob) => { blob = made; return 'blob:ours'; }, revokeObjectURL: () => undefined });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, text: blob.text() });
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function stand(stored: Record<string, unknown> = STORED) {
  const double = createBrowserDouble({ stored });
  Object.assign(holder.api, double.api);
  return double;
}
const data = () => within(screen.getByRole('region', { name: 'データ' }));
const counts = (): Record<string, string | undefined> =>
  Object.fromEntries([...document.querySelectorAll('.counts > div')].map((row) => [row.querySelector('dt')?.textContent ?? '', row.querySelector('dd')?.textContent]));
const give = (text: string) => { fireEvent.change(document.querySelector('input[type="file"]') as HTMLInputElement, { target: { files: [new File([text], 'data.json')] } }); };

test('everything that is stored is counted', async () => {
  stand();
  await openOptions();
  expect(counts()).toMatchObject({ 設定: 'あり', '4つの認証の印': '2件', メッセージごとの回答: '0件', 残した記録: '0件' });
});

test('written into a file, erased and read again it is what it was', async () => {
  const { local } = stand();
  const before = new Map(local.values);
  await openOptions();
  data().getByRole('button', { name: 'ファイルに書き出す' }).click();
  await waitFor(() => { expect(data().getByText(/keiyaku-guard-\d{4}-\d\d-\d\d\.json に書き出しました/u)).toBeTruthy(); });
  expect(saved[0]?.name).toMatch(/^keiyaku-guard-\d{4}-\d\d-\d\d\.json$/u);
  const file = await (saved[0]?.text ?? Promise.resolve(''));

  data().getByRole('button', { name: 'すべて消す…' }).click();
  const question = await screen.findByRole('alertdialog', { name: '本当に、すべて消しますか？' });
  await waitFor(() => { expect(document.activeElement).toBe(question); });
  within(question).getByRole('button', { name: 'すべて消す' }).click();
  await waitFor(() => { expect(data().getByText('消しました：設定、4つの認証の印 2件')).toBeTruthy(); });
  expect(local.values.size).toBe(0);
  expect(counts()).toMatchObject({ 設定: '初期のまま', '4つの認証の印': '0件' });

  give(file);
  await waitFor(() => { expect(data().getByText('読み込みました：設定、4つの認証の印 2件')).toBeTruthy(); });
  expect(local.values).toEqual(before);
  await waitFor(() => { expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /薄くする/u }).checked).toBe(true); });
});

test.each([['やめる', () => { screen.getByRole('button', { name: 'やめる' }).click(); }], ['Esc', () => { fireEvent.keyDown(screen.getByRole('alertdialog'), { key: 'Escape' }); }]])('%s erases nothing, and leads back', async (_, leave) => {
  const { local } = stand();
  const before = new Map(local.values);
  await openOptions();
  data().getByRole('button', { name: 'すべて消す…' }).click();
  await screen.findByRole('alertdialog');
  leave();
  await waitFor(() => { expect(screen.queryByRole('alertdialog')).toBeNull(); });
  expect(document.activeElement).toBe(data().getByRole('button', { name: 'すべて消す…' }));
  expect(local.values).toEqual(before);
});

test('a file with a fault changes nothing, and says in plain words where it is wrong', async () => {
  const { local } = stand();
  const before = new Map(local.values);
  await openOptions();
  give(JSON.stringify({ format: 'keiyaku-guard', v: 1, product: '0.1.0', exportedAt: AT, ticks: { v: 1, ticks: { identity: '昨日' } }, threads: { 'crowdworks:12': { v: 1, escrow: { paid: 'yes', at: AT }, approval: null } } }));
  const alert = await data().findByRole('alert');
  expect(alert.textContent).toContain('何も変わっていません');
  expect([...alert.querySelectorAll('li')].map((item) => [item.querySelector('code')?.textContent, item.lastElementChild?.textContent])).toEqual([
    ['ticks › ticks › identity', '日時（2026-11-20T10:00:00Z の形）ではありません。'], ['threads › crowdworks:12 › escrow › paid', 'true か false であるはずです。'],
  ]);
  expect(local.values).toEqual(before);
});

test.each([['{', 'JSONのファイルとして読めません（1行目）。'], ['{}', '契約ガードが書き出したファイルではありません。']])('%s is refused: %s', async (text, words) => {
  stand();
  await openOptions();
  give(text);
  expect((await data().findByRole('alert')).textContent).toContain(words);
});

test('on a full disk nothing is lost, and that is told', async () => {
  const { local } = stand();
  const before = new Map(local.values);
  await openOptions();
  local.breakWrites(true);
  give(JSON.stringify({ format: 'keiyaku-guard', v: 1, product: '0.1.0', exportedAt: AT, ticks: { v: 1, ticks: { phone: AT } } }));
  expect((await data().findByRole('alert')).textContent).toContain('そのまま残っています');
  expect(local.values).toEqual(before);
});
