import type { Platform, TextKind } from './platform';
import type { Stage } from './stage';

/**
 * A text that the person has selected on a page and wants checked, with what its page says of it: null where that is unknown.
 * It lives in the browser's memory until the screen that checks it has taken it.
 */
export interface HandedText { text: string; platform: Platform | null; kind: TextKind | null; stage: Stage | null }

/** Background → the screen that checks a text, where one is open: there is another to be taken. It answers true. */
export const TEXT_HANDED = 'text-handed';
