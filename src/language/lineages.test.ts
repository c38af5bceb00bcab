import { expect, test } from 'vitest';
import { joinLineages } from './lineages';

const [tool, act] = [['line', 'chat_tool', 'contact_tool'], ['contact_act', 'chat_tool']];

test('has every id once, in order', () => {
  expect(joinLineages(tool, act)).toEqual(['line', 'chat_tool', 'contact_tool', 'contact_act']);
  expect(joinLineages(act, tool)).toEqual(['contact_act', 'chat_tool', 'line', 'contact_tool']);
});

test('is one list for the same two, and the first itself where the second adds nothing', () => {
  expect(joinLineages(tool, act)).toBe(joinLineages(tool, act));
  expect(joinLineages(tool, [])).toBe(tool);
  expect(joinLineages([], tool)).toBe(tool);
  expect(joinLineages(tool, ['chat_tool'])).toBe(tool);
});
