// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readEditable } from './editable-text';

const box = (...inside: string[]) => {
  const element = document.createElement('div');
  element.append(...inside.map((each) => (each === 'br' ? document.createElement('br') : each)));
  return element;
};

test('a text that the browser has cut is one, and a break is a newline', () => {
  expect(readEditable(box('LINEの', 'IDを', 'br', '教えて')).text).toBe('LINEのIDを\n教えて');
});

test.each([[0, 4], [3, 6], [5, 9], [7, 10], [0, 10]])('a range gives the words between %i and %i, wherever the text was cut', (start, end) => {
  const { text, rangeOf } = readEditable(box('LINEの', 'IDを', '教えて'));
  expect(rangeOf(start, end)?.toString()).toBe(text.slice(start, end));
});

test('what lies outside the text has no range', () => {
  expect(readEditable(box('短い')).rangeOf(0, 9)).toBeNull();
  expect(readEditable(box()).rangeOf(0, 1)).toBeNull();
});
