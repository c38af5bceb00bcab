import type { Locator } from '@playwright/test';
import { expect, messageWith, test, unfold } from './fixtures';

const CROWDWORKS = 'https://crowdworks.jp';
const LANCERS = 'https://www.lancers.jp';

interface Said { severity: 'violation' | 'caution' | 'notice'; word: string; category: string; quote: string; why: RegExp; advice: RegExp; basis: RegExp; host: RegExp }

/** One finding of a note: severity by drawing, word and colour; label, quote, reason, advice, and the basis with link and age. */
async function expectFinding(note: Locator, said: Said): Promise<void> {
  // The quote, or what a message claims, beside what the page says.
  const part = note.locator('section.finding').filter({ hasText: said.quote }).first();
  await expect(part).toBeHidden();
  await unfold(note);
  await expect(part.locator('blockquote, dd bdi').filter({ hasText: said.quote }).first()).toBeVisible();
  await expect(part).toHaveClass(new RegExp(`(^|\\s)${said.severity}(\\s|$)`, 'u'));
  // Where a note says several things, each has a line of its own; a single one is the note's.
  const head = await part.locator('.which').count() > 0 ? part.locator('.which') : note.locator('summary');
  await expect(head.locator('svg').first()).toBeVisible();
  await expect(head.locator('.severity')).toHaveText(said.word);
  await expect(head.locator('.category')).toHaveText(said.category);
  const answer = (question: string) => part.locator('dt', { hasText: question }).locator('xpath=following-sibling::dd[1]');
  await expect(answer('なぜ')).toHaveText(said.why);
  await expect(answer('次にすること')).toHaveText(said.advice);
  await expect(answer('出典')).toContainText('2026年11月までに集めた資料による');
  await expect(answer('出典').getByRole('link')).toHaveText(said.basis);
  await expect(answer('出典').getByRole('link')).toHaveAttribute('href', said.host);
}

test('CrowdWorks thread: each note stands under the message that asks, and says everything', async ({ page, read }) => {
  await read(`${CROWDWORKS}/proposals/41000001`);
  const item = messageWith(page, '採用の方向で');
  const note = item.getByRole('note');
  await expect(note).toHaveCount(1);
  await expectFinding(note, {
    severity: 'violation', word: '規約に触れる依頼', category: '外部への連絡', quote: 'LINEのIDを教えていただけますか',
    why: /まだ契約の前です/u, advice: /このメッセージで/u, basis: /クラウドワークスのヘルプ「サービス外連絡申請」/u, host: /^https:\/\/crowdworks\./u,
  });
  const words = await item.locator('p', { hasText: '採用の方向で' }).last().boundingBox();
  const box = await note.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual((words?.y ?? Infinity) + (words?.height ?? 0) - 1);
  expect(box?.width).toBeGreaterThan(240);
});

test('CrowdWorks thread: a message that only speaks of a tool has no note beside one that asks', async ({ page, read }) => {
  await read(`${CROWDWORKS}/proposals/41000001`);
  await expect(messageWith(page, '採用の方向で').getByRole('note')).toHaveCount(1);
  await expect(messageWith(page, '公式アカウントの配信文').getByRole('note')).toHaveCount(0);
  await expect(messageWith(page, 'はじめまして').getByRole('note')).toHaveCount(0);
});

test('CrowdWorks thread: a claim that the page contradicts is told', async ({ page, read }) => {
  await read(`${CROWDWORKS}/proposals/41000009`);
  await expectFinding(messageWith(page, 'すぐに作業を').getByRole('note'), {
    severity: 'violation', word: '規約に触れる依頼', category: '画面と合わない契約の説明', quote: '契約は成立していますので',
    why: /画面ではまだ契約の前です/u, advice: /仮払いを済ませる/u, basis: /仮払いと業務開始/u, host: /^https:\/\/crowdworks\./u,
  });
});

test('CrowdWorks thread: after escrow the same request is only to be checked', async ({ page, read }) => {
  await read(`${CROWDWORKS}/contracts/42000002`);
  await expectFinding(messageWith(page, 'Chatwork').getByRole('note'), {
    severity: 'notice', word: '確認', category: '外部への連絡', quote: 'アカウントのIDを教えてください',
    why: /仮払いのあと/u, advice: /承認を確認しましょう/u, basis: /サービス外連絡申請/u, host: /^https:\/\/crowdworks\./u,
  });
});

test('CrowdWorks job post: the note stands after the description', async ({ page, read }) => {
  await read(`${CROWDWORKS}/public/jobs/13500001`);
  const description = page.locator('td.confirm_outside_link');
  await expect(description.getByRole('note')).toHaveCount(1);
  await expect(page.getByRole('note')).toHaveCount(1);
  await expect(description.getByRole('note').locator('.category', { hasText: '外部への連絡' }).first()).toBeVisible();
});

test('Lancers job post: the note speaks of Lancers\' own rules', async ({ page, read }) => {
  await read(`${LANCERS}/work/detail/5600001`);
  await expect(page.locator('.work_detail_lefter').getByRole('note')).toHaveCount(1);
  await expectFinding(page.getByRole('note'), {
    severity: 'violation', word: '規約に触れる依頼', category: '外部への連絡', quote: '友だち追加をお願いします',
    why: /仮払い/u, advice: /./u, basis: /ランサーズのヘルプ/u, host: /^https:\/\/(www\.)?lancers\.jp\//u,
  });
});

test('the severities have a colour, a drawing and a word each', async ({ page, read }) => {
  const looks: string[][] = [];
  for (const [url, severity] of [[`${CROWDWORKS}/proposals/41000001`, 'violation'], [`${LANCERS}/mypage/message?boardId=7001`, 'caution'], [`${CROWDWORKS}/contracts/42000002`, 'notice']] as const) {
    await read(url);
    const finding = page.getByRole('note').first().locator(`details.${severity}`).first();
    const colour = await finding.locator('> summary .severity').evaluate((word) => getComputedStyle(word).color);
    looks.push([colour, await finding.locator('summary path').first().getAttribute('d') ?? '', await finding.locator('> summary .severity').innerText()]);
  }
  for (const at of [0, 1, 2]) expect(new Set(looks.map((look) => look[at])).size).toBe(3);
});
