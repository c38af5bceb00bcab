// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createSetting, openWelcome } from './welcome-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function stand(change: Parameters<typeof createSetting>[0] = {}) {
  const parts = createSetting(change);
  Object.assign(holder.api, parts.api);
  return parts;
}

const CROWDWORKS = 'https://crowdworks.jp/*';
const LANCERS = 'https://www.lancers.jp/*';

test.each([['ja', ['読むもの', 'けっしてしないこと', '試してみる', '使いはじめる']], ['en', ['What it reads', 'What it never does', 'Try it', 'Get started']]] as const)('the steps stand one after the other (%s)', async (language, steps) => {
  stand();
  await openWelcome(language);
  expect(screen.getAllByRole('heading', { level: 2 }).slice(1).map(({ textContent }) => textContent.replace(/^\d/u, ''))).toEqual(steps);
});

describe('access', () => {
  test('that is there is a word among what is done', async () => {
    stand();
    await openWelcome();
    expect(screen.getByText('クラウドワークスとランサーズを読む許可があります。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'アクセスを許可する' })).toBeNull();
  });

  test('that is withheld comes first, and is asked for by its button', async () => {
    const { api, setting } = stand({ withheld: [CROWDWORKS, LANCERS], grants: false });
    await openWelcome();
    expect(screen.getAllByRole('heading', { level: 2 })[1]?.textContent).toBe('2つのサイトを読めるようにする');
    expect(screen.queryByText(/読む許可があります/u)).toBeNull();
    screen.getByRole('button', { name: 'アクセスを許可する' }).click();
    expect((await screen.findByRole('alert')).textContent).toMatch(/許可されませんでした/u);
    setting.grants = true;
    screen.getByRole('button', { name: 'アクセスを許可する' }).click();
    await screen.findByText(/読む許可があります/u);
    expect(api.permissions.request).toHaveBeenLastCalledWith({ origins: [CROWDWORKS, LANCERS] });
  });

  test('that was given in the browser\'s settings is seen when the person comes back', async () => {
    const { setting } = stand({ withheld: [LANCERS] });
    await openWelcome();
    expect(screen.getByText(/ブラウザーが、ランサーズのページを読むことを/u)).toBeTruthy();
    setting.withheld = [];
    dispatchEvent(new Event('focus'));
    await screen.findByText(/読む許可があります/u);
  });
});

describe('the icon', () => {
  test.each([
    ['chrome-extension://ours/', '', 'ピンの印を押します'],
    ['chrome-extension://ours/', ' Edg/140.0.0.0', '目の印を押します'],
    ['moz-extension://ours/', '', '歯車から「ツールバーにピン留め」'],
  ])('is put on the toolbar as the browser wants it: %s%s', async (address, agent, words) => {
    stand({ address });
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(`Mozilla/5.0${agent}`);
    await openWelcome();
    expect(document.querySelector('.pin')?.textContent).toContain(words);
  });

  test('that comes onto the toolbar is seen, and no more asked for', async () => {
    const { setting } = stand();
    await openWelcome();
    expect(document.querySelector('.pin')).not.toBeNull();
    setting.pinned = true;
    await waitFor(() => { expect(screen.getByText('ツールバーに出ています。')).toBeTruthy(); }, { timeout: 4000 });
    expect(document.querySelector('.pin')).toBeNull();
  });

  test('of which the browser tells nothing is told of all the same', async () => {
    stand({ pinned: undefined });
    await openWelcome();
    expect(document.querySelector('.pin')).not.toBeNull();
  });
});

describe('the sample', () => {
  test('that cannot be judged says so, and is judged again at a click', async () => {
    const { api } = stand();
    await openWelcome();
    const again = await screen.findByRole('button', { name: 'もう一度確かめる' });
    expect(screen.getByText('いまは確かめられませんでした。')).toBeTruthy();
    const asked = api.runtime.sendMessage.mock.calls.length;
    again.click();
    await waitFor(() => { expect(api.runtime.sendMessage.mock.calls.length).toBe(asked + 1); });
    expect(api.runtime.sendMessage.mock.lastCall?.[0]).toMatchObject({ type: 'analyse', texts: [{ kind: 'message', sender: 'client' }], context: { platform: 'crowdworks', stage: 'before_contract' } });
  });

  test('that is empty is not judged', async () => {
    const { api } = stand();
    await openWelcome();
    const box = screen.getByRole('textbox');
    box.textContent = ' ';
    fireEvent.input(box);
    await screen.findByText('文面を書くと、ここで確かめます。');
    const asked = api.runtime.sendMessage.mock.calls.length;
    await new Promise((resolve) => { setTimeout(resolve, 400); });
    expect(api.runtime.sendMessage.mock.calls.length).toBe(asked);
  });

  test('that was written over comes back when its example is chosen again', async () => {
    stand();
    await openWelcome();
    const given = screen.getByRole('textbox').textContent;
    screen.getByRole('textbox').textContent = '別の文';
    fireEvent.input(screen.getByRole('textbox'));
    await waitFor(() => { expect(screen.getByRole<HTMLInputElement>('radio', { name: 'IDを尋ねる' }).checked).toBe(false); });
    screen.getByRole('radio', { name: 'IDを尋ねる' }).click();
    await waitFor(() => { expect(screen.getByRole('textbox').textContent).toBe(given); });
  });
});
