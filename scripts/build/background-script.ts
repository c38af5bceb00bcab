import type { CrxPlugin, ManifestV3Export } from '@crxjs/vite-plugin';
import { build, type ResolvedConfig } from 'vite';
import { packageOf } from './package-of.ts';
import type { Browser } from './manifest.ts';

/** The background in the package. */
const BACKGROUND_FILE = 'background.js';

interface Bundled { code: string; packages: Set<string> }

/**
 * Puts the background into the package as one classic script. Of a module, the browser fetches file after file at every start,
 * and keeps no compiled code for the next one: that is a fifth of the time until the first answer.
 * @param source of the background, as the source manifest names it
 */
export function backgroundScript(browser: Browser, source: string): CrxPlugin & { packages: () => Promise<ReadonlySet<string>> } {
  let config: ResolvedConfig | null = null;
  let bundled: Promise<Bundled> | null = null;
  const bundle = (): Promise<Bundled> => (bundled ??= bundleScript(config, source));
  return {
    name: 'background-script',
    apply: 'build',
    // After the plugin that writes the manifest.
    enforce: 'post',
    configResolved(resolved) { config = resolved; },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: BACKGROUND_FILE, source: (await bundle()).code });
    },
    renderCrxManifest: (manifest) => ({ ...manifest, background: browser === 'chrome' ? { service_worker: BACKGROUND_FILE } : { scripts: [BACKGROUND_FILE] } }),
    /** The npm packages that are in it. */
    packages: async () => (await bundle()).packages,
  };
}

/** The manifest as the plugin that packs the rest is to see it: what it knows of a background is a module. */
export function withoutBackground(manifest: ManifestV3Export): ManifestV3Export {
  return Object.assign({}, manifest, { background: undefined });
}

async function bundleScript(config: ResolvedConfig | null, entry: string): Promise<Bundled> {
  if (config === null) throw new Error('the background is built after the configuration is known');
  const { root, mode, define } = config;
  const { minify, target } = config.build;
  const result = await build({
    root, mode, configFile: false, logLevel: 'warn', publicDir: false, ...(define && { define }),
    build: { write: false, minify, target, lib: { entry, formats: ['iife'], name: 'background', fileName: () => BACKGROUND_FILE } },
  });
  const [chunk, ...others] = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error('the background is more than one script');
  return { code: inAscii(chunk.code), packages: new Set(chunk.moduleIds.flatMap((id) => packageOf(id) ?? [])) };
}

/**
 * A script with its letters beyond ASCII written as `\uXXXX`, which says the same in strings, patterns and names: of a script with a
 * single kana the browser keeps every letter in two bytes for as long as the background lives.
 * @throws {Error} where one is taken as it is written: in String.raw, or behind a backslash
 */
export function inAscii(code: string): string {
  if (code.includes('String.raw') || /(?<!\\)(?:\\\\)*\\[\u0080-\uffff]/.test(code)) throw new Error('letters that are taken as they are written cannot be written in another way');
  return code.replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
