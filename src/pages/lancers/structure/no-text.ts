import { isMarkedHidden } from '../../hidden';

const CONTROLS = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'TEXTAREA', 'INPUT', 'SELECT', 'BUTTON', 'SVG', 'IFRAME']);
const ROLES = new Set(['button', 'textbox']);

/** Elements whose text nobody sent: controls, what is not shown, drafts, and our own notes. */
export const isNoText = (element: Element): boolean =>
  // Asked of every element of a page, many times: no selector, which would be read anew each time.
  CONTROLS.has(element.tagName.toUpperCase()) || ROLES.has(element.getAttribute('role') ?? '') || isDraft(element.getAttribute('contenteditable'))
  || element.hasAttribute('data-keiyaku-guard') || isMarkedHidden(element);

const isDraft = (editable: string | null): boolean => editable !== null && editable !== 'false';
