export { default as pageRules } from './compiled/pages.json';
