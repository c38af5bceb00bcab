import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { judgeInParts } from './judge-in-parts';
import type { PageText } from './page-text';

const TEXTS = [{ text: 'よろしくお願いいたします' }] as PageText[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => setTimeout(work, 16));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Has so many answers come, one after so many milliseconds each; gives after how many of them something was shown. */
async function shownAfter(answers: number, each: number, isOver = () => false): Promise<number[]> {
  let come = 0;
  const shown: number[] = [];
  const judge = async (_: unknown, answered: () => Promise<void>) => {
    for (; come < answers;) {
      await new Promise((resolve) => { setTimeout(resolve, each); });
      come += 1;
      await answered();
    }
  };
  const done = judgeInParts(TEXTS, judge, () => { shown.push(come); }, isOver);
  await vi.runAllTimersAsync();
  await done;
  return shown;
}

test('the first answer is shown at once, the others together from time to time, and the last one in any case', async () => {
  expect(await shownAfter(11, 50)).toEqual([1, 5, 9, 11]);
});

test('answers that come seldom are shown each, and none of them twice', async () => {
  expect(await shownAfter(4, 300)).toEqual([1, 2, 3, 4]);
});

test('one answer is shown once, and where there is none nothing is', async () => {
  expect(await shownAfter(1, 50)).toEqual([1]);
  expect(await shownAfter(0, 50)).toEqual([]);
});

test('when nobody waits for it any more, nothing is shown', async () => {
  expect(await shownAfter(4, 300, () => true)).toEqual([]);
});
