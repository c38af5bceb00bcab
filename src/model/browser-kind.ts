/** Browsers in which things of the browser's own stand in different places. */
export const BROWSER_KINDS = ['chrome', 'edge', 'firefox'] as const;
export type BrowserKind = (typeof BROWSER_KINDS)[number];
