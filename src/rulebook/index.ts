// What a text is judged with, for whatever runs in Node. The package has it as files, and each screen and script takes its
// own part alone.
export { evidence } from './evidence';
export { default as lexicon } from './compiled/lexicon.json';
export { default as policies } from './compiled/policies.json';
export { default as rules } from './compiled/rules.json';
