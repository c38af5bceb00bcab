import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasLetter, isBlank } from './letters';

test('every unit is told as the Unicode tables have it, the first time and again', () => {
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const text = String.fromCharCode(unit);
    const expected = /[\p{L}\p{N}]/u.test(text);
    if (hasLetter(text) !== expected || hasLetter(text) !== expected || isBlank(text) !== (text.trim() === '')) expect.unreachable(`U+${unit.toString(16)}`);
  }
});

test('so is every text, letters beyond the first plane too', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('あ', ' ', '\n', '\u3000', '。', '𠮷', '🙏', '\ud842', '😀', '1', '\ufeff') }), (text) => {
    expect(hasLetter(text)).toBe(/[\p{L}\p{N}]/u.test(text));
    expect(isBlank(text)).toBe(text.trim() === '');
  }));
});
