import { expect, test } from 'vitest';
import { withoutSurrogates } from './surrogates';

test('each half is replaced by one character, so that offsets stay', () => {
  expect(withoutSurrogates('あ😀い')).toBe('あ\uFFFD\uFFFDい');
  expect(withoutSurrogates('\uD83Dあ\uDE00')).toBe('\uFFFDあ\uFFFD');
});

test('other characters stay', () => {
  expect(withoutSurrogates('ＬＩＮＥ\u200B ☆')).toBe('ＬＩＮＥ\u200B ☆');
});
