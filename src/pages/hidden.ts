/** Whether the page itself says that an element is not shown. No layout is asked, so a rule in a style sheet is not seen. */
export function isMarkedHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  if (element.tagName === 'DIALOG') return !element.hasAttribute('open');
  const style = element.getAttribute('style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style);
}

/** Whether the element or anything around it is marked as not shown. */
export function standsHidden(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) if (isMarkedHidden(at)) return true;
  return false;
}
