/** The rules as people read them, for the options. */
export { default as ruleList } from './compiled/rule-list.json';
