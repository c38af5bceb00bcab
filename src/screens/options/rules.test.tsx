// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ruleList } from '../../rulebook/rule-list';
import { createBrowserDouble, openOptions } from './options-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));
afterEach(() => { cleanup(); });

function stand(stored: Record<string, unknown> = {}) {
  const double = createBrowserDouble({ stored });
  Object.assign(holder.api, double.api);
  return { ...double, kept: (key: string): unknown => JSON.parse(double.local.values.get(key) ?? 'null') };
}
const rules = () => within(screen.getByRole('region', { name: '規則' }));
const box = (name: RegExp) => rules().getByRole<HTMLInputElement>('checkbox', { name });
const search = (value: string) => { fireEvent.input(rules().getByRole('searchbox'), { target: { value } }); };
const shown = () => [...document.querySelectorAll('.rule label')].map((label) => label.textContent);
const open = async (name: RegExp) => {
  rules().getByRole('button', { name }).click();
  await waitFor(() => { expect(rules().getByRole('button', { expanded: true, name: /外部への連絡/u })).toBeTruthy(); });
};
const ID_ASKED = /^外部ツールのIDやアカウントを教える/u;

test('every category is listed with the number of its rules, and closed', async () => {
  stand();
  await openOptions();
  expect(rules().getByText(`規則 ${ruleList.rules.length}件`)).toBeTruthy();
  expect(document.querySelectorAll('.category')).toHaveLength(11);
  expect(shown()).toEqual([]);
});

test('a rule is switched off with its date, and on again; both places show it', async () => {
  const { kept } = stand();
  await openOptions();
  await open(/規則を見る.*外部への連絡/u);
  box(ID_ASKED).click();
  await waitFor(() => { expect(box(ID_ASKED).checked).toBe(false); });
  expect(kept('dismissals')).toMatchObject({ dismissed: [{ scope: 'rule', rule: 'id-asked' }] });
  expect(rules().getByText(/24件中 1件オフ/u)).toBeTruthy();
  expect(rules().getByText(/\d+\/\d+\/\d+ にオフ/u)).toBeTruthy();
  expect(screen.getByText(/オフにした規則：1件/u)).toBeTruthy();
  box(ID_ASKED).click();
  await waitFor(() => { expect(kept('dismissals')).toMatchObject({ dismissed: [] }); });
});

test('of a category that is off no rule can be switched, and all of it comes back at once', async () => {
  const { kept } = stand({ dismissals: { v: 1, dismissed: [{ scope: 'rule', at: '2026-11-20T03:00:00.000Z', rule: 'id-asked' }] } });
  await openOptions();
  box(/^外部への連絡$/u).click();
  await waitFor(() => { expect(kept('settings')).toMatchObject({ categoriesOff: ['off_platform_contact'] }); });
  await open(/規則を見る.*外部への連絡/u);
  expect(box(ID_ASKED).disabled).toBe(true);
  expect(rules().getByText(/オフの種類：1\sオフの規則：1/u)).toBeTruthy();
  rules().getByRole('button', { name: 'すべてオンに戻す' }).click();
  await waitFor(() => { expect(kept('settings')).toMatchObject({ categoriesOff: [] }); expect(kept('dismissals')).toMatchObject({ dismissed: [] }); });
  await waitFor(() => { expect(rules().queryByRole('button', { name: 'すべてオンに戻す' })).toBeNull(); });
});

test('a rule shows what it finds, what it leaves alone and why, and on what it rests', async () => {
  stand();
  await openOptions();
  await open(/規則を見る.*外部への連絡/u);
  rules().getByRole('button', { name: /例と出典.*外部ツールのIDやアカウントを教える/u }).click();
  const details = await waitFor(() => {
    const found = document.querySelector('#details-id-asked .details');
    expect(found).not.toBeNull();
    return found as HTMLElement;
  });
  const rule = ruleList.rules.find(({ id }) => id === 'id-asked');
  expect([...details.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(rule?.match.map(({ quote }) => quote));
  expect(within(details).getByText('似ていても、知らせない文の例')).toBeTruthy();
  expect(within(details).getAllByText(/（2026年11月までに集めた資料による）/u).length).toBeGreaterThan(1);
  for (const link of within(details).getAllByRole('link')) expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(within(details).getByText('id-asked')).toBeTruthy();
});

test('the search looks for all words in descriptions, examples and categories, and opens what it finds', async () => {
  stand();
  await openOptions();
  search('ＩＤ アカウント');
  await waitFor(() => { expect(shown()).toContain('外部ツールのIDやアカウントを教えるよう求めています'); });
  expect(rules().getByRole('status').textContent).toBe(`${shown().length}件が見つかりました`);
  const few = shown().length;
  search('ID');
  await waitFor(() => { expect(shown().length).toBeGreaterThan(few); });
  search('そのような言葉はない');
  await waitFor(() => { expect(rules().getByRole('status').textContent).toContain('合う規則はありません'); });
  search('');
  await waitFor(() => { expect(shown()).toEqual([]); });
});

test('only what is off is listed when that is asked for', async () => {
  stand({ dismissals: { v: 1, dismissed: [{ scope: 'rule', at: '2026-11-20T03:00:00.000Z', rule: 'id-asked' }] }, settings: { v: 2, categoriesOff: ['upfront_fee'], notices: true, badges: true, dimDanger: false, toolbarCount: true, theme: 'system' } });
  await openOptions();
  box(/オフのものだけ/u).click();
  const fees = ruleList.rules.filter(({ category }) => category === 'upfront_fee').length;
  await waitFor(() => { expect(shown()).toHaveLength(fees + 1); });
});

test('all sources stand in one table, with what sort they are and how old', async () => {
  stand();
  await openOptions();
  rules().getByRole('button', { name: /出典を見る/u }).click();
  const table = within(await screen.findByRole('table'));
  expect(table.getAllByRole('row')).toHaveLength(ruleList.sources.length + 1);
  expect(table.getAllByText('引用された内容')).toHaveLength(ruleList.sources.filter(({ grade }) => grade === 'quoted').length);
  expect(table.getAllByText('2026年11月まで').length).toBeGreaterThan(0);
});
