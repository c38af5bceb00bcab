import { PLATFORMS, type Platform } from './platform';

/** The one host of each platform. The manifest's host permissions are these and no others; a test holds them together. */
const HOSTS: Readonly<Record<Platform, string>> = { crowdworks: 'crowdworks.jp', lancers: 'www.lancers.jp' };

/** The match pattern under which the browser grants access to a platform. */
export function originOf(platform: Platform): string {
  return `https://${HOSTS[platform]}/*`;
}

/** The platform that an address belongs to; null for every other site, for plain http and for what is no address. */
export function platformOfUrl(url: string | undefined): Platform | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  if (protocol !== 'https:') return null;
  return PLATFORMS.find((platform) => HOSTS[platform] === host) ?? null;
}
