import { isMarkedHidden } from '../../hidden';

const CONTROLS = 'script, style, template, noscript, textarea, input, select, button, svg, iframe, [role="button"], [role="textbox"], [contenteditable]:not([contenteditable="false"]), [data-keiyaku-guard]';

/** Elements whose text nobody sent: controls, what is not shown, drafts, and our own notes. */
export const isNoText = (element: Element): boolean => element.matches(CONTROLS) || isMarkedHidden(element);
