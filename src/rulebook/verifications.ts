/** Lancers' four verifications in the order of the platform, and what belongs to all of them. */
export { default as verifications } from './compiled/verifications.json';
