// What the background and the terminal judge with. The page's own parts are apart (`pages`, `triggers`), so that the
// content script carries no more than it needs.
export { default as evidenceLimits } from './compiled/evidence.json';
export { evidence } from './evidence';
export { default as lexicon } from './compiled/lexicon.json';
export { default as policies } from './compiled/policies.json';
export { default as rules } from './compiled/rules.json';
