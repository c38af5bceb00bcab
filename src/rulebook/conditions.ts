/** What a post should state, and the words by which it counts as stated. */
export { default as conditions } from './compiled/conditions.json';
