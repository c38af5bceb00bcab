import { expect, test } from 'vitest';
import { BaseForms } from './base-forms';
import { packConnections } from './connections';

test('alike rows and columns of costs are written once, and every cost is found again', () => {
  // Three contexts: before 1 and 2 all costs the same, and after 0 and 2.
  const costs = Int16Array.of(3, 3, 10, 20, 20, 11, 21, 21, 10, 20, 20);
  const { connections, connectionRows, connectionColumns } = packConnections(costs, new Map([[0, 0], [1, 4], [2, 0]]));
  expect(connections).toHaveLength(4);
  // Of columns what is met often comes first.
  expect([[...connectionRows], [...connectionColumns]]).toEqual([[0, 1, 1], [1, 0, 1]]);
  const columns = Math.max(...connectionColumns) + 1;
  for (const before of [0, 1, 2]) {
    for (const after of [0, 1, 2]) {
      expect(connections[(connectionRows[after] ?? 0) * columns + (connectionColumns[before] ?? 0)]).toBe(costs[2 + before * 3 + after]);
    }
  }
});

test('base forms that are made alike have one number', () => {
  const forms = new BaseForms();
  expect([forms.numberOf('教え', '教える'), forms.numberOf('食べ', '食べる'), forms.numberOf('送っ', '送る'), forms.numberOf('LINE', '*'), forms.numberOf('連絡', '連絡')]).toEqual([0, 0, 1, 2, 2]);
  expect(forms.ways).toEqual([[0, 'る'], [1, 'る'], [0, '']]);
});
