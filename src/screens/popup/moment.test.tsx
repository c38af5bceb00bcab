// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { reportDouble } from '../../model/report-double';
import { PLATFORMS } from '../../model/platform';
import type { PageReport } from '../../model/protocol';
import { STAGES, type Stage } from '../../model/stage';
import { momentOf } from './moment-of';
import { createScene, openPopup, type Scene } from './screen-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));
afterEach(() => { cleanup(); });

async function over(change: Partial<PageReport>, scene: Partial<Scene> = {}) {
  const parts = createScene({ page: reportDouble(change), ...scene });
  Object.assign(holder.api, parts.api);
  await openPopup();
  return parts;
}
const at = (value: Stage): PageReport['stage'] => ({ value, evidence: '画面の言葉', source: 'page' });
const boxes = (name: string) => within(screen.getByRole('region', { name })).getAllByRole<HTMLInputElement>('checkbox');

test('every stage of a thread says on each platform what can be done and what must wait', () => {
  for (const platform of PLATFORMS) {
    for (const stage of STAGES) {
      const moment = momentOf(reportDouble({ platform, stage: at(stage) }));
      expect([moment?.can.length, moment?.wait.length].every((count) => count !== undefined && count > 0 && count <= 3), `${platform} ${stage}`).toBe(true);
      expect(moment?.sources.filter(({ url }) => url.includes(platform === 'crowdworks' ? 'lancers' : 'crowdworks'))).toEqual([]);
    }
  }
  expect(momentOf(reportDouble({ viewer: 'client' }))).toBeNull();
  expect(momentOf(reportDouble({ kind: 'listing' }))).toBeNull();
});

test('outside contact waits for escrow on Lancers, and for an approval on CrowdWorks before and after', async () => {
  await over({ stage: at('contracted') });
  expect(screen.getByRole('region', { name: 'まだ待つこと' }).textContent).toContain('申請の承認がない、外部での連絡');
  cleanup();
  await over({ stage: at('funded') });
  expect(screen.getByRole('region', { name: 'いまできること' }).textContent).toContain('申請が承認されていれば、外部のツールを使う');
  cleanup();
  await over({ platform: 'lancers', stage: at('contracted') }, { url: 'https://www.lancers.jp/mypage/message?boardId=12' });
  expect(screen.getByRole('region', { name: 'まだ待つこと' }).textContent).toContain('連絡先の交換');
});

test('the checklist of the stage is ticked, and stays so for this thread alone', async () => {
  const { local } = await over({ stage: at('contracted') });
  await waitFor(() => { expect(boxes('仮払い前のチェック')[2]?.disabled).toBe(false); });
  boxes('仮払い前のチェック')[2]?.click();
  await waitFor(() => { expect(boxes('仮払い前のチェック').map(({ checked }) => checked)).toEqual([false, false, true, false]); });
  expect(screen.getByText('1 / 4')).toBeTruthy();
  expect(JSON.parse(local.values.get('checks:crowdworks:thread:12') ?? '')).toMatchObject({ v: 1, checks: { wait_for_escrow: expect.any(String) as string } });
  cleanup();
  await openPopup();
  await waitFor(() => { expect(boxes('仮払い前のチェック')[2]?.checked).toBe(true); });
  boxes('仮払い前のチェック')[2]?.click();
  await waitFor(() => { expect(boxes('仮払い前のチェック')[2]?.checked).toBe(false); });
});

test('a page without a number of its own has a plain list; a tick that cannot be kept is not shown as kept', async () => {
  await over({ platform: 'lancers', subject: null, stage: at('funded') }, { url: 'https://www.lancers.jp/mypage/message' });
  const panel = screen.getByRole('region', { name: '業務中のチェック' });
  expect(within(panel).queryByRole('checkbox')).toBeNull();
  expect(panel.textContent).toContain('印は残せません');
  cleanup();
  const { local } = await over({ stage: at('contracted') });
  await waitFor(() => { expect(boxes('仮払い前のチェック')[0]?.disabled).toBe(false); });
  local.breakWrites(true);
  boxes('仮払い前のチェック')[0]?.click();
  expect((await screen.findByRole('alert')).textContent).toContain('保存できませんでした');
  expect(boxes('仮払い前のチェック')[0]?.checked).toBe(false);
});

test('in a private window ticks stay off the disk', async () => {
  const { local } = await over({ stage: at('contracted') }, { incognito: true });
  await waitFor(() => { expect(boxes('仮払い前のチェック')[0]?.disabled).toBe(false); });
  boxes('仮払い前のチェック')[0]?.click();
  await waitFor(() => { expect(boxes('仮払い前のチェック')[0]?.checked).toBe(true); });
  expect(local.values.size).toBe(0);
});

const JOB = { kind: 'job', stage: { value: 'before_contract', evidence: null, source: 'nature' } } as const;

test('what a post does not state is listed with a question in Japanese to copy, and nothing where all is stated', async () => {
  const written = vi.fn(() => Promise.resolve());
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: written } });
  const post = { body: 'スマホだけでできます。詳細は応募後に。', tags: [], cells: '', fields: ['reward'] };
  await over(JOB, { url: 'https://crowdworks.jp/public/jobs/5', post: post as Scene['post'] });
  const panel = await screen.findByRole('region', { name: '募集文に見当たらない条件' });
  expect(panel.textContent).toContain('記載が見当たりません。契約前に確認しましょう。');
  expect(panel.textContent).not.toMatch(/違法|違反/u);
  within(panel).getByRole('button', { name: '依頼者への質問をコピー' }).click();
  await within(panel).findByText('コピーしました。');
  expect(written).toHaveBeenCalledWith(expect.stringMatching(/^募集を拝見しました。[\s\S]*・納期や期間[\s\S]*お願いいたします。$/u));
  cleanup();
  await over(JOB, { url: 'https://crowdworks.jp/public/jobs/5', post: { ...post, body: '記事を3本、1本3,000円、納期は来週、検収後にお支払いします。' } as Scene['post'] });
  await new Promise((resolve) => { setTimeout(resolve, 100); });
  expect(screen.queryByRole('region', { name: '募集文に見当たらない条件' })).toBeNull();
});
