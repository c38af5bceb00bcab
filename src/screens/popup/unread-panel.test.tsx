// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { reportDouble } from '../../model/report-double';
import type { PageReport } from '../../model/protocol';
import { createScene, openPopup, type Scene } from './screen-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));
afterEach(() => { cleanup(); });

function over(change: Partial<PageReport>, scene: Partial<Scene> = {}) {
  const parts = createScene({ page: reportDouble(change), ...scene });
  Object.assign(holder.api, parts.api);
  return parts;
}
const unreadable = (what: PageReport['health']['missing'][number]['what']): PageReport['health'] => ({ state: 'unreadable', missing: [{ what }] });
const lines = () => [...document.querySelectorAll('.plain:not(.sources .plain) li')].map((line) => line.textContent);

test('what is missing is named, and when such a page was last read well on this device', async () => {
  const { local } = over({ health: { state: 'partial', missing: [{ what: 'client' }, { what: 'time', count: 2 }] } });
  await local.set({ 'well-read': { v: 1, days: { 'crowdworks:thread': '2026-11-20', 'lancers:thread': '2026-11-21' } } });
  await openPopup();
  expect(screen.getByText('このページは一部読み取れません。')).toBeTruthy();
  expect(lines()).toEqual(['依頼者の情報は読み取れませんでした。', '日時を読み取れないメッセージがあります。']);
  expect(await screen.findByText('この種類のページをこの端末で最後に問題なく読めた日：2026/11/20')).toBeTruthy();
});

test('that there is no record of it yet is said too, also in a private window', async () => {
  over({ health: { state: 'partial', missing: [{ what: 'client' }] } }, { incognito: true });
  await openPopup();
  expect(await screen.findByText('この種類のページを問題なく読めた記録は、この端末にまだありません。')).toBeTruthy();
});

test('without an answer of the background nothing is claimed', async () => {
  over({ health: { state: 'partial', missing: [{ what: 'client' }] } }, { backgroundAnswers: false });
  await openPopup();
  await waitFor(() => { expect(lines()).toHaveLength(1); });
  expect(document.body.textContent).not.toMatch(/最後に|まだありません。/u);
});

test.each<[PageReport['kind'], PageReport['platform'], string]>([
  ['thread', 'crowdworks', 'メッセージ'], ['job', 'crowdworks', '仕事の題名、募集の本文'], ['listing', 'lancers', '募集の一覧'], ['client', 'lancers', '依頼者の名前や評価'],
  ['worklist', 'crowdworks', '一覧の行'], ['inbox', 'crowdworks', '一覧の行'], ['verification', 'lancers', '4つの認証の状態'],
])('of a page that could not be read (%s) the parts are named that it must have', async (kind, platform, parts) => {
  over({ kind, platform, health: unreadable('unknown_layout') });
  await openPopup();
  expect(screen.getAllByText(/読み取れなかったため、判定していません/u)).toHaveLength(1);
  expect(screen.getByText(`見つからなかった部分：${parts}`)).toBeTruthy();
});

test.each([['deleted_job', 'この依頼は運営が削除済みです。'], ['translated', '翻訳されたページのため、判定していません。元の言語に戻すと確認できます。']] as const)('a page that is not judged for another reason says that alone: %s', async (what, sentence) => {
  over({ kind: 'job', health: unreadable(what) });
  await openPopup();
  expect(screen.getAllByText(sentence)).toHaveLength(1);
  expect(document.body.textContent).not.toMatch(/見つからなかった|最後に|読み取れなかったため/u);
});

test('what is in the nature of a page is told without calling it a failure', async () => {
  over({ health: { state: 'partial', missing: [{ what: 'folded_history', count: 3 }] } });
  await openPopup();
  expect(lines()).toEqual(['たたまれた3件は読んでいません。']);
  expect(document.body.textContent).not.toMatch(/一部読み取れません|最後に/u);
});
