import { expect, test } from 'vitest';
import type { BackgroundRequest, BadgeQuestion } from '../../model/protocol';
import type { Ask } from '../ask-background';
import { createBadgeAsker } from './ask-badges';

type Request = Extract<BackgroundRequest, { type: 'badges' }>;

const question = (key: string, text = key): { where: 'listing'; question: BadgeQuestion } => (
  { where: 'listing', question: { key, client: { id: key, facts: {} }, tags: [], text, textFindings: null, textRead: 'part' } });

function asker(fail: (times: number) => boolean = () => false) {
  const sent: Request[] = [];
  const ask = ((request: Request) => {
    sent.push(request);
    if (fail(sent.length)) return Promise.resolve({ ok: false, error: 'storage', detail: 'full' });
    return Promise.resolve({ ok: true, badges: request.questions.map(({ key, text }) => ({ key, badge: { level: 'check', kind: null, label: text, reasons: [] } })), look: { styles: '.badge {}', language: 'ja', app: '契約ガード', small: '', wanted: true, dimDanger: false } });
  }) as Ask;
  return { sent, ...createBadgeAsker(ask, 'lancers', new AbortController().signal) };
}

test('a long list is asked for in slices of twenty, each answer at its question', async () => {
  const { sent, answer, answerTo } = asker();
  const all = Array.from({ length: 50 }, (_, index) => question(`j${index}`));
  let times = 0;
  await answer(all, () => { times += 1; });
  expect(sent.map(({ questions }) => questions.length)).toEqual([20, 20, 10]);
  expect(times).toBe(3);
  expect(all.map((each) => answerTo(each)?.label)).toEqual(all.map(({ question: { text } }) => text));
});

test('what is the same is asked once, also of several cards; two cards of one job that differ are two', async () => {
  const { sent, answer, answerTo } = asker();
  await answer([question('a'), question('a'), question('a', 'other words')], () => undefined);
  await answer([question('a'), question('b')], () => undefined);
  expect(sent.map(({ questions }) => questions.map(({ text }) => text))).toEqual([['a', 'other words'], ['b']]);
  expect(answerTo(question('a', 'other words'))?.label).toBe('other words');
  expect(answerTo(question('c'))).toBeNull();
});

test('when told to forget it asks again, and until then the old answer stands', async () => {
  const { sent, answer, forget, answerTo } = asker();
  await answer([question('a')], () => undefined);
  forget();
  expect(answerTo(question('a'))?.label).toBe('a');
  await answer([question('a')], () => undefined);
  expect(sent).toHaveLength(2);
});

test('a slice that fails is told, and is asked again with what came after it', async () => {
  const { sent, answer, answerTo } = asker((times) => times === 2);
  const all = Array.from({ length: 50 }, (_, index) => question(`j${index}`));
  await expect(answer(all, () => undefined)).rejects.toThrow('full');
  expect(answerTo(question('j0'))).not.toBeNull();
  expect(answerTo(question('j49'))).toBeNull();
  await answer(all, () => undefined);
  expect(sent.map(({ questions }) => questions.length)).toEqual([20, 20, 20, 10]);
  expect(answerTo(question('j49'))).not.toBeNull();
});

test('who asks for what is being asked already hears of its answer as well', async () => {
  const { sent, answer, answerTo } = asker();
  const heard: string[] = [];
  const both = [answer([question('a')], () => heard.push('first')), answer([question('a'), question('b')], () => heard.push(`second: ${String(answerTo(question('a')) !== null)}`))];
  await Promise.all(both);
  expect(sent.map(({ questions }) => questions.map(({ text }) => text))).toEqual([['a'], ['b']]);
  expect(heard).toEqual(['first', 'second: true', 'second: true']);
});

test('who asks for what is being asked already hears that it failed', async () => {
  const { answer } = asker((times) => times === 1);
  const outcomes = await Promise.allSettled([answer([question('a')], () => undefined), answer([question('a')], () => undefined)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
