export { default as triggers } from './compiled/triggers.json';
