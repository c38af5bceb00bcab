// The parts of the bench, in the order in which they run. What needs the machine to itself comes first.
import { coldStart } from './chromium/cold-start.mjs';
import { memory } from './chromium/memory.mjs';
import { pageCost } from './chromium/page-cost.mjs';
import { soak } from './chromium/soak.mjs';
import { firefox } from './firefox/firefox.mjs';
import { analysis } from './in-node/analysis.mjs';
import { prefilter } from './in-node/prefilter.mjs';
import { tokenizer } from './in-node/tokenizer.mjs';
import { sizes } from './sizes.mjs';

/** @type {Record<string, { title: string, run: (scope: import('./scope').Scope) => object[] | Promise<object[]> }>} */
export const PARTS = {
  sizes: { title: 'Sizes', run: sizes },
  'cold-start': { title: 'Cold start in Chromium', run: coldStart },
  memory: { title: 'Memory in Chromium', run: memory },
  tokenizer: { title: 'Tokenizer', run: tokenizer },
  prefilter: { title: 'Prefilter', run: prefilter },
  analysis: { title: 'Analysis', run: analysis },
  page: { title: 'Pages in Chromium', run: pageCost },
  firefox: { title: 'Firefox', run: firefox },
  soak: { title: 'Soak', run: soak },
};
