import { expect, it } from 'vitest';
import { filesOfLines, selfTimes } from './profiles.mjs';

it('knows from which file a line of a bundle comes', () => {
  expect(filesOfLines('import x;\n// src/a.ts\n// Why it is so.\nconst a = 1;\n// src/b.ts\nb();')).toEqual(['', 'src/a.ts', 'src/a.ts', 'src/a.ts', 'src/b.ts', 'src/b.ts']);
});

it('sums the time of functions themselves, the longest first', () => {
  const nodes = [{ id: 1, callFrame: { functionName: 'a' } }, { id: 2, callFrame: { functionName: 'b' } }, { id: 3, callFrame: { functionName: '(idle)' } }];
  const nameOf = ({ functionName }: { functionName: string }) => (functionName.startsWith('(') ? null : functionName);
  expect(selfTimes({ nodes, samples: [1, 2, 3, 2], timeDeltas: [10, 20, 40, 5] }, nameOf)).toEqual([['b', 25], ['a', 10]]);
});
