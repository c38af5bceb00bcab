import type { ManifestV3Export } from '@crxjs/vite-plugin';
import source from '../../manifest.json' with { type: 'json' };

export type Browser = 'chrome' | 'firefox';

/** Permanent: Firefox knows an add-on by it. */
const GECKO_ID = '{2acc4238-4a38-4987-9397-1e978d81b5f9}';

/** What the manifest needs to know of a site's pages, from `rules/pages`. */
export interface SitePages {
  host: string;
  /** Match patterns of pages on which no script of ours may run. */
  never: readonly string[];
  /** Kinds of page; those with a script of their own say where it runs. */
  kinds: readonly { script?: string; matches?: readonly string[] }[];
}

/**
 * The manifest of one browser's package. `manifest.json` is Chrome's and Edge's; Firefox has background scripts in place
 * of a service worker, does not know an item of the context menu as an optional permission, and wants an id, its own oldest
 * version, and a word on data collection.
 * No page has two scripts: where one of a site's other scripts runs, that of conversations does not.
 */
export function manifestFor(browser: Browser, sites: readonly SitePages[]): ManifestV3Export {
  const { minimum_chrome_version, background, optional_permissions, ...rest } = source;
  const common = { ...rest, content_scripts: rest.content_scripts.map((script) => ({ ...script, ...placesOf(script, sites) })) };
  if (browser === 'chrome') return { ...common, minimum_chrome_version, background, optional_permissions } as ManifestV3Export;
  return {
    ...common,
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: { id: GECKO_ID, strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
    },
  } as unknown as ManifestV3Export;
}

/** Where a script of the source manifest, which names its whole site, runs. */
function placesOf({ matches, js }: { matches: string[]; js: string[] }, sites: readonly SitePages[]): { matches: string[]; exclude_matches: string[] } {
  const own = sites.filter(({ host }) => matches.some((match) => match.startsWith(`https://${host}/`)));
  const never = own.flatMap((site) => site.never);
  const placed = own.flatMap(({ kinds }) => kinds.flatMap(({ script, matches: places = [] }) => places.map((place) => ({ script, place }))));
  const [, name] = /-(\w+)\.ts$/u.exec(js.join(' ')) ?? [];
  return name === undefined
    ? { matches, exclude_matches: [...never, ...placed.map(({ place }) => place)] }
    : { matches: placed.filter(({ script }) => script === name).map(({ place }) => place), exclude_matches: never };
}
