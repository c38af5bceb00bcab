// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HandedText } from '../../model/handed-text';
import type { BackgroundRequest } from '../../model/protocol';
import { createScreenLanguage, LanguageContext } from '../parts/language';
import { createScene, getMessage } from '../popup/screen-double';
import { CheckScreen } from './check-screen';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));
afterEach(() => { cleanup(); });

type Listener = (message: unknown, sender: unknown, respond: (heard: unknown) => void) => unknown;
let listeners: Listener[] = [];
let asked: Extract<BackgroundRequest, { type: 'analyse' }>[] = [];
let judged: unknown = null;
let session = createScene().api.storage.session;
const update = vi.fn(() => Promise.resolve({}));

beforeEach(() => {
  const { api } = createScene();
  ({ session } = api.storage);
  listeners = [];
  asked = [];
  judged = { ok: true, results: [{ key: 'pasted', findings: [] }] };
  update.mockClear();
  const { sendMessage } = api.runtime;
  Object.assign(holder.api, api, {
    runtime: {
      ...api.runtime,
      onMessage: { addListener: (listener: Listener) => { listeners.push(listener); }, removeListener: (listener: Listener) => { listeners = listeners.filter((each) => each !== listener); } },
      // The one thing that the background lacks here is its dictionary.
      sendMessage: (request: BackgroundRequest) => (request.type === 'analyse' ? Promise.resolve((asked.push(request), judged)) : sendMessage(request)),
    },
    windows: { getCurrent: () => Promise.resolve({ id: 3 }), update },
  });
});

const wait = (handed: Partial<HandedText>) => session.set({ 'handed-text': { text: 'LINEのIDを教えてください。', platform: null, kind: null, stage: null, ...handed } });
function open() {
  const words = createScreenLanguage('ja', (key, values) => getMessage('ja', key, values));
  render(<LanguageContext.Provider value={words}><CheckScreen /></LanguageContext.Provider>);
  return waitFor(() => { if (document.querySelector('[data-state="ready"]') === null) throw new Error('still loading'); });
}
const field = () => screen.getByLabelText<HTMLTextAreaElement>('確認したい文章');
const chosen = (name: string) => screen.queryByLabelText<HTMLSelectElement>(name)?.value ?? null;

test('a text that was handed over is checked at once, as its page says, and is not left in the memory', async () => {
  await wait({ platform: 'lancers', kind: 'message', stage: 'funded' });
  await open();
  expect(await screen.findByText('読めた範囲では、目立つ注意点はありません。')).toBeTruthy();
  expect(asked).toMatchObject([{ context: { platform: 'lancers', stage: 'funded' }, texts: [{ kind: 'message', text: 'LINEのIDを教えてください。' }] }]);
  expect([field().value, chosen('サイト'), chosen('契約の段階')]).toEqual(['LINEのIDを教えてください。', 'lancers', 'funded']);
  expect(session.values.has('handed-text')).toBe(false);
});

test('what its page does not say is as for a pasted text, and can be chosen', async () => {
  await wait({ kind: 'job', platform: 'lancers' });
  await open();
  await waitFor(() => { expect(asked).toMatchObject([{ context: { platform: 'lancers', stage: 'before_contract' }, texts: [{ kind: 'job' }] }]); });
  expect([chosen('種類'), chosen('契約の段階')]).toEqual(['job', null]);
  cleanup();
  await wait({});
  await open();
  await waitFor(() => { expect(asked[1]).toMatchObject({ context: { platform: 'crowdworks', stage: 'before_contract' }, texts: [{ kind: 'message' }] }); });
});

test('another text takes the place of the first, whatever was chosen for that, and the window comes to the front', async () => {
  await wait({ platform: 'lancers', stage: 'funded' });
  await open();
  await waitFor(() => { expect(asked).toHaveLength(1); });
  await wait({ text: '次の文章' });
  const respond = vi.fn();
  listeners[0]?.({ type: 'text-handed' }, {}, respond);
  expect(respond).toHaveBeenCalledExactlyOnceWith(true);
  await waitFor(() => { expect(asked[1]).toMatchObject({ context: { platform: 'crowdworks', stage: 'before_contract' }, texts: [{ text: '次の文章' }] }); });
  expect(field().value).toBe('次の文章');
  expect(update).toHaveBeenCalledExactlyOnceWith(3, { focused: true });
});

test('other messages are none of its business', async () => {
  await open();
  const respond = vi.fn();
  for (const message of [null, 'text-handed', { type: 'page-status' }]) listeners[0]?.(message, {}, respond);
  expect(respond).not.toHaveBeenCalled();
});

test('without a text it is a place to paste one, and what stands in it is not kept by the browser', async () => {
  await open();
  expect(field().value).toBe('');
  expect(field().autocomplete).toBe('off');
  expect(asked).toEqual([]);
});

test('when the check fails it can be repeated', async () => {
  judged = { ok: false, error: 'dictionary', detail: '' };
  await wait({});
  await open();
  expect((await screen.findByRole('alert')).textContent).toContain('辞書を読み込めませんでした。');
  screen.getByRole('button', { name: 'もう一度確認する' }).click();
  await waitFor(() => { expect(asked).toHaveLength(2); });
});
