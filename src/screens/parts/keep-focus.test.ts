// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { keepFocus } from './keep-focus';

const at = (selector: string) => {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`nothing is ${selector}`);
  return found;
};
/** Lets the observer be told of what has changed. */
const changed = () => new Promise((resolve) => { setTimeout(resolve); });

beforeAll(() => { keepFocus(document); });
beforeEach(() => {
  document.body.innerHTML = '<main><section><ul><li><button id="undo">元に戻す</button></li><li><button id="other">元に戻す</button></li></ul></section></main>';
});

test('a row that goes with its button leaves the keyboard in the part around it', async () => {
  at('#undo').focus();
  at('li').remove();
  await changed();
  expect(document.activeElement).toBe(at('section'));
  expect(at('section').tabIndex).toBe(-1);
});

test('what has the keyboard elsewhere keeps it', async () => {
  at('#undo').focus();
  at('#other').focus();
  at('li').remove();
  await changed();
  expect(document.activeElement).toBe(at('#other'));
});

test('who has pressed beside it has let go of it', async () => {
  at('#undo').focus();
  at('section').dispatchEvent(new Event('pointerdown', { bubbles: true }));
  at('li').remove();
  await changed();
  expect(document.activeElement).toBe(document.body);
});
