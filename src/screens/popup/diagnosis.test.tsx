// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { findingDouble, reportDouble } from '../../model/report-double';
import { diagnosisText } from './diagnosis-text';
import { createScene, openPopup, type Scene } from './screen-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));
afterEach(() => {
  cleanup();
  Reflect.deleteProperty(navigator, 'clipboard');
});

const EDGE = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0';
const AROUND = { version: '1.2.3', userAgent: EDGE, language: 'ja-JP' };

function over(page: Scene['page'], scene: Partial<Scene> = {}) {
  Object.assign(holder.api, createScene({ page, ...scene }).api);
}
function clipboard(works: boolean): string[] {
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => (works ? Promise.resolve(void copied.push(text)) : Promise.reject(new Error('no'))) } });
  return copied;
}
const text = () => document.querySelector('.diagnosis pre')?.textContent ?? '';

test('the text names the version, the browser, the page, its health, the ways and the counts', () => {
  const report = reportDouble({
    health: { state: 'partial', missing: [{ what: 'client' }, { what: 'attachments', count: 2 }] }, findings: [findingDouble()],
    ways: ['page.login.0', 'thread.message.0', 'thread.paragraph.1'],
  });
  const lines = diagnosisText(report, 'report', AROUND).split('\n');
  expect(lines.slice(0, 8)).toEqual([
    'keiyaku-guard: 1.2.3', 'browser: Edge 143 (Windows)', 'language: ja-JP', 'page: crowdworks thread, viewer worker', 'reading: done', 'health: partial',
    'missing: client, attachments (2)', 'counts: texts 3, judged 3, findings 1',
  ]);
  expect(lines[8]).toBe('found by: page.login 1/1, thread.message 1/1, thread.paragraph 2/2');
  expect(lines[9]).toMatch(/^not found, or not sought: page\.role, .*thread\.mount, /u);
  expect(lines[9]).not.toContain('job.');
});

test('of a list it counts jobs, cards and rows', () => {
  const report = reportDouble({ kind: 'listing', counts: { jobs: 50, cards: 57, rows: 0 } });
  expect(diagnosisText(report, 'report', AROUND)).toContain('counts: texts 3, judged 3, findings 0, jobs 50, cards 57, rows 0');
});

test.each([
  [{ ways: ['thread.tanaka.0', 'thread.message.7', 'line_id.message.0'] }, AROUND], [{}, { ...AROUND, language: 'LINEのIDは tanaka です' }], [{}, { ...AROUND, userAgent: 'tanaka' }],
])('what is no name of ours is not passed on: %#', (change, around) => {
  expect(diagnosisText(reportDouble(change), 'report', around)).not.toMatch(/tanaka|line_id|7\//u);
});

test('where something is missing it stands among the panels, is seen before it is copied, and what was seen is copied', async () => {
  const copied = clipboard(true);
  over(reportDouble({ health: { state: 'partial', missing: [{ what: 'client' }] } }));
  await openPopup();
  expect(document.querySelector('main .diagnosis:not(.small) summary')?.textContent).toBe('診断情報をコピー');
  expect(document.querySelector('footer .diagnosis')).toBeNull();
  expect(text()).toContain('missing: client');
  expect(screen.getByText(/自動で送られることはありません/u)).toBeTruthy();
  expect(copied).toEqual([]);
  screen.getByText('この内容をコピーする').click();
  await screen.findByText('コピーしました。');
  expect(copied).toEqual([text()]);
});

test('what cannot be copied can be selected', async () => {
  clipboard(false);
  over(reportDouble());
  await openPopup();
  screen.getByText('この内容をコピーする').click();
  await screen.findByText('コピーできませんでした。文を選んでコピーしてください。');
});

test.each<[string, Scene['page'], Partial<Scene>, string]>([
  ['a page that was read whole', reportDouble(), {}, 'health: ok'], ['a page without our script', 'no script', {}, 'page: reload'], ['another site', 'no script', { url: undefined }, 'page: elsewhere'],
])('it is small over %s', async (_, page, scene, line) => {
  over(page, scene);
  await openPopup();
  await waitFor(() => { expect(document.querySelectorAll('.diagnosis')).toHaveLength(1); });
  expect(document.querySelector('footer .diagnosis.small')).not.toBeNull();
  expect(text()).toContain(line);
});
