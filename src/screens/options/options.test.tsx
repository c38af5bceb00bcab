// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createBrowserDouble, openOptions } from './options-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));
afterEach(() => { cleanup(); });

const AT = '2026-11-20T03:00:00.000Z';

function stand(change: Parameters<typeof createBrowserDouble>[0] = {}) {
  const double = createBrowserDouble(change);
  Object.assign(holder.api, double.api);
  const kept = (key: string): unknown => JSON.parse(double.local.values.get(key) ?? 'null');
  return { ...double, kept };
}
const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const section = (name: string) => within(screen.getByRole('region', { name }));

describe('what is shown', () => {
  test.each([[/「確認」の注意も/u, 'notices'], [/バッジを表示/u, 'badges'], [/件数を表示/u, 'toolbarCount']])('%s is on at first, and is kept when it is changed', async (name, setting) => {
    const { kept } = stand();
    await openOptions();
    expect(box(name).checked).toBe(true);
    box(name).click();
    await waitFor(() => { expect(box(name).checked).toBe(false); });
    expect(kept('settings')).toMatchObject({ [setting]: false });
  });

  test('dimming needs badges', async () => {
    const { kept } = stand();
    await openOptions();
    box(/薄くする/u).click();
    await waitFor(() => { expect(kept('settings')).toMatchObject({ dimDanger: true }); });
    box(/バッジを表示/u).click();
    await waitFor(() => { expect(box(/薄くする/u).disabled).toBe(true); });
  });

  test('of the colours one is chosen', async () => {
    const { kept } = stand();
    await openOptions();
    const themes = within(screen.getByRole('group', { name: '画面の色' }));
    expect(themes.getByRole<HTMLInputElement>('radio', { name: 'システムに合わせる' }).checked).toBe(true);
    themes.getByRole('radio', { name: '暗い' }).click();
    await waitFor(() => { expect(kept('settings')).toMatchObject({ theme: 'dark' }); });
    expect(themes.getByRole<HTMLInputElement>('radio', { name: '暗い' }).checked).toBe(true);
  });
});

test('what another tab changes is shown without a reload', async () => {
  const { send } = stand();
  await openOptions();
  await send({ type: 'change-settings', change: { badges: false, categories: { on_site_work: false } } });
  await waitFor(() => { expect(box(/バッジを表示/u).checked).toBe(false); });
  expect(box(/^常駐・出社$/u).checked).toBe(false);
});

test('a change that the disk refuses is told, and the box stays as it was', async () => {
  const { local } = stand();
  await openOptions();
  local.breakWrites(true);
  box(/バッジを表示/u).click();
  expect((await screen.findByRole('alert')).textContent).toContain('空き容量');
  // The background holds what was said and writes it with the next thing that there is room for.
  local.breakWrites(false);
  box(/件数を表示/u).click();
  await waitFor(() => { expect(screen.queryByRole('alert')).toBeNull(); });
});

describe('what the person said', () => {
  const stored = {
    dismissals: { v: 1, dismissed: [
      { scope: 'client', at: AT, platform: 'lancers', client: 'aoi', name: '架空商店' }, { scope: 'client', at: AT, platform: 'crowdworks', client: '77', name: null },
      { scope: 'message', at: AT, platform: 'crowdworks', subject: '12', message: '#7', rules: ['id-asked'] }, { scope: 'rule', at: AT, rule: 'id-asked' },
    ] },
    'thread:crowdworks:12': { v: 1, escrow: { paid: true, at: AT }, approval: { value: 'approved', at: AT } },
    ticks: { v: 1, ticks: { identity: AT } },
  };

  test('not to be shown is listed with its date, and comes back', async () => {
    const { kept } = stand({ stored });
    await openOptions();
    const list = section('表示しないもの');
    expect(list.getAllByRole('listitem').map((item) => item.querySelector('.name')?.textContent)).toEqual(['77', '架空商店', 'クラウドワークスのメッセージ 12']);
    expect(list.getByText('ランサーズ · 2026/11/20 から')).toBeTruthy();
    expect(list.getByText('外部ツールのIDやアカウントを教えるよう求めています')).toBeTruthy();
    list.getByRole('button', { name: /元に戻す.*架空商店/u }).click();
    await waitFor(() => { expect(list.queryByText('架空商店')).toBeNull(); });
    list.getByRole('button', { name: /元に戻す.*メッセージ 12/u }).click();
    await waitFor(() => { expect(kept('dismissals')).toMatchObject({ dismissed: [{ client: '77' }, { rule: 'id-asked' }] }); });
    expect(list.getByText(/オフにした規則：1件/u)).toBeTruthy();
  });

  test('of threads and verifications is listed with its date, and taken back', async () => {
    const { kept } = stand({ stored });
    await openOptions();
    const list = section('承認と回答');
    expect(list.getAllByRole('listitem').map((item) => item.querySelector('.name')?.textContent)).toEqual(['サービス外連絡申請：承認', '仮払い：済み', '本人確認']);
    expect(list.getAllByText(/クラウドワークスのメッセージ 12 · 自分で設定（2026\/11\/20）/u, { selector: 'small' })).toHaveLength(2);
    list.getByRole('button', { name: /取り消す.*承認/u }).click();
    await waitFor(() => { expect(kept('thread:crowdworks:12')).toEqual({ v: 1, escrow: { paid: true, at: AT }, approval: null }); });
    list.getByRole('button', { name: /取り消す.*仮払い/u }).click();
    list.getByRole('button', { name: /取り消す.*本人確認/u }).click();
    await waitFor(() => { expect(list.getByText('まだありません。')).toBeTruthy(); });
  });
});

test('about itself it tells version, privacy, licences and what it is not', async () => {
  stand();
  await openOptions();
  const about = section('契約ガードについて');
  expect(about.getByText(/0\.1\.0/u)).toBeTruthy();
  expect(about.getByText(/非公式のツールです/u)).toBeTruthy();
  expect(about.getByText(/どこにも送りません/u)).toBeTruthy();
  expect(about.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/LICENSE.txt', '/THIRD_PARTY_NOTICES.txt']);
});

test('where nobody answers it says so, and tries again', async () => {
  const { state } = stand();
  state.silent = true;
  await openOptions();
  expect(screen.getByRole('heading', { name: '保存してある設定を読み込めませんでした。' })).toBeTruthy();
  state.silent = false;
  screen.getByRole('button', { name: 'もう一度読み込む' }).click();
  await screen.findByRole('region', { name: '表示' });
});

test('in a private window nothing is to be set, and nothing is asked', async () => {
  const { api } = stand({ incognito: true });
  await openOptions();
  expect(screen.getByRole('heading', { name: /プライベートウィンドウでは/u })).toBeTruthy();
  expect(api.runtime.sendMessage).not.toHaveBeenCalled();
});

test('in English every word of ours is English', async () => {
  stand();
  await openOptions('en');
  fireEvent.input(screen.getByRole('searchbox', { name: 'Search the rules' }), { target: { value: 'mail address' } });
  await screen.findByText(/\d+ found/u);
  for (const button of screen.getAllByRole('button', { name: /^Examples, sources/u })) button.click();
  await screen.findAllByText('Examples that it finds');
  for (const japanese of document.querySelectorAll('[lang="ja"]')) japanese.remove();
  // The names of things on the platforms stay as they are, in brackets.
  expect(document.body.textContent.replaceAll(/[（(][ぁ-んァ-ヶ一-龠ー]+[)）]/gu, '').match(/[ぁ-んァ-ヶ]+/gu)).toBeNull();
});
