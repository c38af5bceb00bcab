/** Lancers' four verifications in the order of the platform, for the checklist. */
export { default as verifications } from './compiled/verifications.json';
