// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findingDouble, reportDouble } from '../../model/report-double';
import type { PageReport } from '../../model/protocol';
import type { Stage } from '../../model/stage';
import { createScene, openPopup, type Scene } from './screen-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));

const close = vi.fn();
beforeEach(() => { vi.stubGlobal('close', close.mockClear()); });
afterEach(() => { cleanup(); });

function stand(change: Partial<Scene>) {
  const parts = createScene(change);
  Object.assign(holder.api, parts.api);
  return parts;
}
const over = (change: Partial<PageReport>, scene: Partial<Scene> = {}) => stand({ page: reportDouble(change), ...scene });
const state = () => document.querySelector('[data-state]')?.getAttribute('data-state');

test.each<[Stage, string, string | null]>([
  ['before_contract', '契約前', '条件'], ['contracted', '契約済み・仮払い前', '仮払い'], ['funded', '仮払い済み・業務中', '業務'],
  ['delivered', '納品・検収中', '納品・検収'], ['completed', '完了', null], ['ended', '途中終了', null],
])('a contract that is %s', async (value, heading, step) => {
  over({ stage: { value, evidence: '画面の言葉', source: 'page' } });
  await openPopup();
  expect(screen.getByRole('heading', { name: heading })).toBeTruthy();
  expect(document.querySelector('[aria-current="step"]')?.firstChild?.textContent ?? null).toBe(step);
  expect(screen.getByText((_, element) => element?.textContent === '画面の表示：画面の言葉')).toBeTruthy();
  expect(screen.queryAllByText(/^ 済み$/u, { normalizer: (text) => text }).length === 6).toBe(value === 'completed');
});

test('a job post is before any contract, and says why', async () => {
  over({ kind: 'job', stage: { value: 'before_contract', evidence: null, source: 'nature' } }, { url: 'https://crowdworks.jp/public/jobs/5' });
  await openPopup();
  expect(screen.getByText('募集のページなので、まだ契約の前です。')).toBeTruthy();
  expect(screen.queryByRole('checkbox', { name: /承認/u })).toBeNull();
});

test('at an unknown stage the popup asks, keeps the answer as the person\'s own, and takes it back', async () => {
  const { local, asked } = over({ stage: { value: 'unknown', evidence: null, source: 'page' } });
  await openPopup();
  within(screen.getByRole('group', { name: '仮払いは済んでいますか？' })).getByRole('button', { name: 'はい、済んでいます' }).click();
  await screen.findByRole('heading', { name: '仮払い済み・業務中' });
  expect(screen.getByText(/^自分で設定（\d{4}\/\d+\/\d+）$/u)).toBeTruthy();
  expect(asked.map(({ type }) => type)).toContain('reread');
  expect([...local.values.keys()]).toEqual(['thread:crowdworks:12']);
  screen.getByRole('button', { name: '取り消す' }).click();
  await screen.findByRole('group', { name: '仮払いは済んでいますか？' });
});

test('an answer that cannot be kept is said to be lost', async () => {
  const { local } = over({ stage: { value: 'unknown', evidence: null, source: 'page' } });
  local.breakWrites(true);
  await openPopup();
  screen.getByRole('button', { name: 'まだです' }).click();
  expect((await screen.findByRole('alert')).textContent).toContain('保存できませんでした');
  expect(screen.getByRole('group', { name: '仮払いは済んでいますか？' })).toBeTruthy();
});

test('an approval is ticked by the person alone, and the page is judged anew', async () => {
  const { local, asked } = over({});
  await openPopup();
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /『承認』になっています/u });
  box.click();
  await waitFor(() => { expect(box.checked).toBe(true); });
  expect(JSON.parse(local.values.get('thread:crowdworks:12') ?? '')).toMatchObject({ approval: { value: 'approved' } });
  expect(asked.map(({ type }) => type)).toContain('reread');
  // As long as one answer is being kept no other is taken.
  await waitFor(() => {
    if (box.checked) box.click();
    expect(box.checked).toBe(false);
  });
});

test('on Lancers there is no application to tick', async () => {
  over({ platform: 'lancers' }, { url: 'https://www.lancers.jp/mypage/message?boardId=12' });
  await openPopup();
  expect(screen.queryByText('サービス外連絡申請')).toBeNull();
});

test('findings are listed worst first, with severity in words, and a click leads to them', async () => {
  const { asked } = over({ findings: [findingDouble({ id: 'a', severity: 'notice', quote: '会議' }), findingDouble({ id: 'b', category: 'product_purchase', quote: '購入' })] });
  await openPopup();
  const panel = screen.getByRole('region', { name: '気になる文面' });
  expect(within(panel).getByText('2件')).toBeTruthy();
  const names = within(panel).getAllByRole('button').map(({ textContent }) => textContent);
  expect(names).toEqual(['規約に触れる依頼 商品の購入・立て替え購入見る', '確認 外部への連絡会議見る']);
  within(panel).getAllByRole('button')[1]?.click();
  await waitFor(() => { expect(close).toHaveBeenCalled(); });
  expect(asked).toEqual([{ type: 'show-finding', id: 'a' }]);
});

test('a finding that is no longer on the page is said to be gone, and the popup stays', async () => {
  over({ findings: [findingDouble()] }, { shows: false });
  await openPopup();
  screen.getByRole('button', { name: /見る/u }).click();
  expect((await screen.findByRole('alert')).textContent).toBe('この文面は、いまのページに見つかりませんでした。');
  expect(close).not.toHaveBeenCalled();
});

test('of very many findings the first are listed, and all on demand', async () => {
  over({ findings: Array.from({ length: 30 }, (_, index) => findingDouble({ id: String(index) })) });
  await openPopup();
  expect(screen.getAllByRole('button', { name: /見る/u })).toHaveLength(12);
  screen.getByRole('button', { name: '30件すべてを表示' }).click();
  await waitFor(() => { expect(screen.getAllByRole('button', { name: /見る/u })).toHaveLength(30); });
});

test.each<[string, Partial<PageReport>, RegExp, RegExp | null]>([
  ['nothing stands out', {}, /読めた範囲では、目立つ注意点はありません。/u, /判定していません/u],
  ['an unknown layout', { health: { state: 'unreadable', missing: [{ what: 'unknown_layout' }] } }, /このページは読み取れなかったため、判定していません。/u, /注意点はありません/u],
  ['a client\'s own view', { viewer: 'client' }, /発注者として開いているページは判定していません。/u, /注意点はありません|サービス外連絡申請/u],
  ['a dictionary that failed', { progress: 'failed', failure: 'dictionary', texts: { total: 3, judged: 0 } }, /判定できませんでした辞書を/u, /注意点はありません/u],
  ['some texts failed', { progress: 'failed', failure: 'analysis', texts: { total: 3, judged: 2 } }, /判定できなかった文章があります/u, /注意点はありません/u],
])('%s: the popup says so', async (_, change, said, unsaid) => {
  over(change);
  await openPopup();
  expect(document.body.textContent).toMatch(said);
  if (unsaid !== null) expect(document.body.textContent).not.toMatch(unsaid);
});

test('a judgement that failed can be asked for again', async () => {
  const { asked } = over({ progress: 'failed', failure: 'background_unreachable', texts: { total: 3, judged: 0 } });
  await openPopup();
  screen.getByRole('button', { name: 'もう一度確認する' }).click();
  await waitFor(() => { expect(asked).toEqual([{ type: 'reread' }]); });
});

test('while the page is being read the popup is loading, and follows it', async () => {
  const { scene } = over({ progress: 'reading' });
  const opened = openPopup();
  await screen.findByText('このページを読んでいます…');
  expect(state()).toBe('loading');
  scene.page = reportDouble({ findings: [findingDouble()] });
  await opened;
  expect(state()).toBe('report');
  expect(screen.getByText('1件')).toBeTruthy();
});

test('what was not read is listed', async () => {
  over({ health: { state: 'partial', missing: [{ what: 'folded_history', count: 12 }, { what: 'attachments', count: 2 }, { what: 'stage' }] }, stage: { value: 'unknown', evidence: null, source: 'page' } });
  await openPopup();
  const items = within(screen.getByRole('region', { name: '読み取りについて' })).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual(['たたまれた12件は読んでいません。', '添付ファイルや画像（2件）の中は読んでいません。']);
});

test('the client\'s facts: unknown is said, and what is rare is said only where it is so', async () => {
  over({
    client: {
      id: '5', name: 'みなと編集室', facts: {
        rating: { state: 'unknown' }, jobs_posted: { state: 'known', value: 2, source: 'json' }, completion_rate: { state: 'known', value: 98, source: 'json' },
        identity_verified: { state: 'known', value: false, source: 'json' }, rule_check: { state: 'known', value: true, source: 'json' },
        certified: { state: 'known', value: false, source: 'json' }, resigned: { state: 'known', value: true, source: 'json' },
      },
    },
  });
  await openPopup();
  const facts = [...screen.getByRole('region', { name: '依頼者' }).querySelectorAll('dl > div')].map(({ children }) => [...children].map(({ textContent }) => textContent).join(' '));
  expect(facts).toEqual(['総合評価 不明', '募集実績 2件', 'プロジェクト完了率 98%', '本人確認 未完了', '発注ルールチェック 済み', '退会 済み']);
});

test('the client\'s four verifications and one\'s own are two things', async () => {
  over({
    platform: 'lancers', kind: 'job', client: { id: 'c', name: null, facts: {}, verifications: { identity: true, nda: false, phone: null, lancers_check: true } },
    stage: { value: 'before_contract', evidence: null, source: 'nature' },
  }, { url: 'https://www.lancers.jp/work/detail/5' });
  await openPopup();
  expect(screen.getByRole('heading', { name: '依頼者の認証' })).toBeTruthy();
  const marks = [...screen.getByRole('region', { name: '依頼者' }).querySelectorAll('dd')].map(({ textContent }) => textContent);
  expect(marks).toEqual(['済み', '未完了', '不明', '済み']);
  screen.getByRole('tab', { name: '4つの認証' }).click();
  const own = await screen.findByRole('region', { name: 'あなたの4つの認証' });
  expect(within(own).getAllByRole<HTMLInputElement>('checkbox').every(({ checked }) => !checked)).toBe(true);
});

test('in English', async () => {
  over({ findings: [findingDouble()] });
  await openPopup('en');
  expect(document.querySelector('main')?.textContent).toMatch(/Where this contract stands.*Words worth a look/u);
});
