/** What each rule finds, in words. */
export { default as ruleNames } from './compiled/rule-names.json';
