import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

interface Manifest {
  name: string; version: string; permissions: string[]; host_permissions: string[]; optional_permissions?: unknown; optional_host_permissions?: unknown;
  web_accessible_resources?: unknown; externally_connectable?: unknown; minimum_chrome_version?: string; update_url?: unknown; key?: unknown; sandbox?: unknown;
  content_security_policy: Record<string, string>;
  content_scripts: { matches: string[]; exclude_matches: string[]; js: string[]; css?: string[]; all_frames?: boolean; world?: string }[];
  commands: Record<string, { suggested_key?: { default?: string }; description: string }>;
  background: { service_worker?: string; scripts?: string[] };
  browser_specific_settings?: { gecko: { id: string; strict_min_version: string; data_collection_permissions: { required: string[] } } };
}

/** A built package as it lies in dist. */
export function packageFiles(browser: string) {
  const folder = path.join(root, 'dist', browser);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(path.join(folder, file)).isFile());
  const source = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  return {
    folder,
    /** Paths relative to the package. */
    files,
    source,
    /** Where a pattern stands in a file, with what follows: a file whole would tell nobody anything. */
    places: (file: string, pattern: RegExp) => [...source(file).matchAll(pattern)].map(({ index }) => source(file).slice(index, index + 60)),
    manifest: JSON.parse(source('manifest.json')) as Manifest,
    scripts: files.filter((file) => file.endsWith('.js')),
    pages: files.filter((file) => file.endsWith('.html')),
    bytes: (pattern: RegExp) => files.filter((file) => pattern.test(file)).reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0),
  };
}
