/** Sheets that several shadow roots of one document share. */
const sheets = new Map<string, CSSStyleSheet>();

function sheetOf(styles: string): CSSStyleSheet {
  const known = sheets.get(styles);
  if (known !== undefined) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  sheets.set(styles, sheet);
  return sheet;
}

/**
 * Styles a shadow root. A `<style>` element in it would be weighed against the page's content security policy each time the
 * site's framework moves the element that carries the root, and be refused: a sheet of the root's own is not.
 * Where a browser does not let an extension give one, the element has to do.
 */
export function styleRoot(root: ShadowRoot, styles: string): void {
  try {
    const sheet = sheetOf(styles);
    root.adoptedStyleSheets = [sheet];
    if (root.adoptedStyleSheets.includes(sheet)) return;
  } catch {
    // Firefox keeps such lists from extensions; it remembers that a <style> is an extension's.
  }
  const style = root.ownerDocument.createElement('style');
  style.textContent = styles;
  root.append(style);
}
