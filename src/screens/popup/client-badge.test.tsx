// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { findingDouble, reportDouble } from '../../model/report-double';
import type { PageReport } from '../../model/protocol';
import { createScene, openPopup } from './screen-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));
afterEach(() => { cleanup(); });

const CLIENT = { id: 'kaidou_tabi', name: '街道の旅', facts: {} };
const BOARD = { platform: 'lancers', subject: '12', client: CLIENT } as const;

async function over(change: Partial<PageReport>, stored: Record<string, unknown> = {}) {
  const { api, local } = createScene({ page: reportDouble(change), url: 'https://www.lancers.jp/mypage/message?boardId=12' });
  Object.assign(holder.api, api);
  await local.set(stored);
  await openPopup();
}
const panel = () => screen.findByRole('region', { name: '依頼者のバッジ' });

test('on a Lancers board the popup has the client\'s badge, with what earlier pages said of the client', async () => {
  await over(BOARD, { 'client:lancers:kaidou_tabi': { v: 1, facts: [], marks: [{ at: new Date().toISOString(), is: { identity: false } }] } });
  const shown = await panel();
  expect(shown.textContent).toContain('街道の旅');
  expect(within(shown).getByText('確認しましょう')).toBeTruthy();
  expect(within(shown).getAllByRole('listitem')[0]?.textContent).toMatch(/^注意： .*本人確認/u);
  expect(within(shown).getByRole('link').getAttribute('href')).toBe('https://www.lancers.jp/client/kaidou_tabi');
});

test('what was found in the conversation counts in it', async () => {
  await over({ ...BOARD, findings: [findingDouble({ severity: 'violation' })] });
  expect(within(await panel()).getByText('応募・続行を見直しましょう')).toBeTruthy();
});

test.each<[string, Partial<PageReport>]>([
  ['where nobody is known to be the client', { ...BOARD, client: null }],
  ['in a client\'s own view', { ...BOARD, viewer: 'client' }],
])('there is none %s', async (_, change) => {
  await over(change);
  await new Promise((resolve) => { setTimeout(resolve, 100); });
  expect(screen.queryByRole('region', { name: '依頼者のバッジ' })).toBeNull();
});
