import type { ManifestV3Export } from '@crxjs/vite-plugin';
import source from '../../manifest.json' with { type: 'json' };

export type Browser = 'chrome' | 'firefox';

/** Permanent: Firefox knows an add-on by it. */
const GECKO_ID = '{2acc4238-4a38-4987-9397-1e978d81b5f9}';

/**
 * The manifest of one browser's package. `manifest.json` is Chrome's and Edge's; Firefox has background scripts in place
 * of a service worker and wants an id, its own oldest version, and a word on data collection.
 * @param never match patterns of pages on which no script of ours may run, from `rules/pages`
 */
export function manifestFor(browser: Browser, never: readonly string[]): ManifestV3Export {
  const { minimum_chrome_version, background, ...rest } = source;
  const common = { ...rest, content_scripts: rest.content_scripts.map((script) => ({ ...script, exclude_matches: neverOn(script.matches, never) })) };
  if (browser === 'chrome') return { ...common, minimum_chrome_version, background } as ManifestV3Export;
  return {
    ...common,
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: { id: GECKO_ID, strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
    },
  } as unknown as ManifestV3Export;
}

/** Those of `never` that lie where a script runs. */
function neverOn(matches: readonly string[], never: readonly string[]): string[] {
  return never.filter((pattern) => matches.some((match) => pattern.startsWith(match.replace(/\*$/u, ''))));
}
