/** What concepts are called in front of people, by their ids. */
export { default as labels } from './compiled/labels.json';
