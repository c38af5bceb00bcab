export { default as pageTriggers } from './compiled/page-triggers.json';
