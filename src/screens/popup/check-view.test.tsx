// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { BackgroundRequest, ShownFinding } from '../../model/protocol';
import { reportDouble } from '../../model/report-double';
import { createScene, openPopup, openTab, type Scene } from './screen-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));
afterEach(() => { cleanup(); });

const FOUND: ShownFinding = {
  rule: 'id-asked', category: 'off_platform_contact', severity: 'violation', grade: 'explicit', start: 0, end: 4, quote: 'LINE', what: '何か', why: '仮払いの前です。',
  basis: { title: 'ヘルプ', url: 'https://crowdworks.jp/', grade: 'official', seen: '2026-11' }, advice: 'サイトの中で続けましょう。',
};

/** The popup's check, with a background that answers every text with these findings, or fails. */
async function stand(findings: ShownFinding[] | null, change: Partial<Scene> = {}) {
  const { api } = createScene({ url: undefined, ...change });
  const asked: Extract<BackgroundRequest, { type: 'analyse' }>[] = [];
  const answer = api.runtime.sendMessage;
  api.runtime.sendMessage = (request) => {
    if ((request as BackgroundRequest).type !== 'analyse') return answer(request);
    asked.push(request as (typeof asked)[number]);
    return Promise.resolve(findings === null ? { ok: false, error: 'dictionary', detail: '' } : { ok: true, results: [{ key: 'pasted', findings }] });
  };
  Object.assign(holder.api, api);
  await openTab('文章を確認');
  return asked;
}
const field = () => screen.getByLabelText<HTMLTextAreaElement>('確認したい文章');
const write = (text: string) => { fireEvent.input(field(), { target: { value: text } }); };
const run = () => { screen.getByRole('button', { name: '確認する' }).click(); };
const choose = (name: string, value: string) => { fireEvent.change(screen.getByLabelText(name), { target: { value } }); };

test('a pasted text is checked as it was said to be read, and each finding says why, on what and what to do', async () => {
  const asked = await stand([FOUND]);
  write('LINEで話しましょう');
  choose('サイト', 'lancers');
  await waitFor(() => { choose('契約の段階', 'funded'); expect(screen.getByLabelText<HTMLSelectElement>('契約の段階').value).toBe('funded'); });
  run();
  await screen.findByRole('heading', { name: '気になる文面が1件あります。' });
  expect(asked[0]).toMatchObject({ context: { platform: 'lancers', stage: 'funded', approval: 'none' }, texts: [{ kind: 'message', sender: 'client', text: 'LINEで話しましょう' }] });
  const card = screen.getByRole('article');
  for (const part of ['規約に触れる依頼', 'LINE', '仮払いの前です。', 'ヘルプ', 'サイトの中で続けましょう。']) expect(card.textContent).toContain(part);
});

test('a post is before any contract: no stage is asked for', async () => {
  const asked = await stand([]);
  write('募集です');
  choose('種類', 'job');
  await waitFor(() => { expect(screen.queryByLabelText('契約の段階')).toBeNull(); });
  run();
  await screen.findByText('読めた範囲では、目立つ注意点はありません。');
  expect(screen.getByText(/安全という意味ではありません/u)).toBeTruthy();
  expect(asked[0]).toMatchObject({ context: { stage: 'before_contract' }, texts: [{ kind: 'job' }] });
});

test('what was found goes when the text changes; an empty text is not checked', async () => {
  const asked = await stand([FOUND]);
  write('LINE');
  run();
  await screen.findByRole('article');
  write('');
  await waitFor(() => { expect(screen.queryByRole('article')).toBeNull(); });
  run();
  expect((await screen.findByRole('alert')).textContent).toBe('文章を貼り付けてください。');
  expect(asked).toHaveLength(1);
});

test('a check that failed says why and can be repeated', async () => {
  const asked = await stand(null);
  write('LINE');
  run();
  expect((await screen.findByRole('alert')).textContent).toContain('辞書を読み込めませんでした。');
  screen.getByRole('button', { name: 'もう一度確認する' }).click();
  await waitFor(() => { expect(asked).toHaveLength(2); });
});

test('the text stays while one looks at another tab, is checked with Ctrl+Enter, and is gone with the popup', async () => {
  const asked = await stand([FOUND], { url: 'https://www.lancers.jp/mypage/message?boardId=12', page: reportDouble({ platform: 'lancers' }) });
  write('LINE');
  screen.getByRole('tab', { name: 'このページ' }).click();
  await screen.findByRole('tabpanel', { name: 'このページ' });
  screen.getByRole('tab', { name: '文章を確認' }).click();
  await waitFor(() => { expect(field().value).toBe('LINE'); });
  fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
  await screen.findByRole('article');
  expect(asked[0]?.context.platform).toBe('lancers');
  cleanup();
  await openTab('文章を確認');
  expect(field().value).toBe('');
});

test('the tabs are one stop of the keyboard, in which arrows, Home and End move', async () => {
  await stand([]);
  const tab = (name: string) => screen.getByRole('tab', { name });
  tab('文章を確認').focus();
  for (const [key, name] of [['ArrowRight', 'このページ'], ['ArrowLeft', '文章を確認'], ['Home', 'このページ'], ['End', '文章を確認'], ['ArrowLeft', '4つの認証']] as const) {
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
    await waitFor(() => { expect(tab(name).getAttribute('aria-selected')).toBe('true'); });
    expect(document.activeElement).toBe(tab(name));
    expect(screen.getAllByRole('tab').map(({ tabIndex }) => tabIndex).filter((index) => index === 0)).toHaveLength(1);
  }
  await screen.findByRole('tabpanel', { name: '4つの認証' });
});

test('elsewhere the page leads to the check', async () => {
  Object.assign(holder.api, createScene({ url: undefined }).api);
  await openPopup();
  screen.getByRole('button', { name: '文章を貼り付けて確認する' }).click();
  await screen.findByRole('tabpanel', { name: '文章を確認' });
});
