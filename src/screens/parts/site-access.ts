import browser from 'webextension-polyfill';
import { originOf } from '../../model/host';
import { PLATFORMS, type Platform } from '../../model/platform';

/** The platforms to which the person has withdrawn the access. */
export async function withdrawnPlatforms(): Promise<Platform[]> {
  const granted = await Promise.all(PLATFORMS.map((platform) => browser.permissions.contains({ origins: [originOf(platform)] })));
  return PLATFORMS.filter((_, index) => granted[index] !== true);
}

/** Asks the person for access. It must be called at once from a click, or the browser refuses. */
export function requestAccess(platforms: readonly Platform[]): Promise<boolean> {
  return browser.permissions.request({ origins: platforms.map(originOf) }).catch(() => false);
}
