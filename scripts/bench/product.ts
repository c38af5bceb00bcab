// What the bench measures of the product, bundled as the product itself is.
export { nodeDictionary } from '../../src/cli/node-dictionary';
export { createEngine } from '../../src/engine';
export { createPrefilter } from '../../src/prefilter';
export { createPagePrefilter } from '../../src/prefilter/in-page';
export { evidence, lexicon, policies, rules } from '../../src/rulebook';
export { pageTriggers } from '../../src/rulebook/page-triggers';
export { triggers } from '../../src/rulebook/triggers';
export { loadTokenizer } from '../../src/language/tokenizer';
export { KEYWORDS } from '../eval/keywords';
