import browser from 'webextension-polyfill';
import type { BrowserKind } from '../../model/browser-kind';

/** In which browser this screen is shown. One that is none of these is Chromium's kin and does as Chrome does. */
export function browserKind(): BrowserKind {
  if (browser.runtime.getURL('').startsWith('moz-extension:')) return 'firefox';
  return navigator.userAgent.includes(' Edg/') ? 'edge' : 'chrome';
}
