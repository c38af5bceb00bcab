/** Drafts of answers, and where and what to report, for the background. */
export { default as replies } from './compiled/replies.json';
