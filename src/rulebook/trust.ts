/** How the badge on a client comes about, for the background. */
export { default as trust } from './compiled/trust.json';
