import { readFileSync } from 'node:fs';
import path from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { backgroundScript, withoutBackground } from './scripts/build/background-script.ts';
import { dataFiles } from './scripts/build/data-files.ts';
import source from './manifest.json' with { type: 'json' };
import { manifestFor, type SitePages } from './scripts/build/manifest.ts';
import { noInnerHtml } from './scripts/build/no-inner-html.ts';
import { thirdPartyNotices } from './scripts/build/third-party-notices.ts';
import { PLATFORMS } from './src/model/platform.ts';

const browser = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';

/** What `npm run compile` writes of each site's pages from rules/pages. */
const pages = PLATFORMS.map((platform) => JSON.parse(readFileSync(path.resolve(import.meta.dirname, `src/rulebook/compiled/pages-${platform}.json`), 'utf8')) as SitePages);
const manifest = manifestFor(browser, pages);
const background = backgroundScript(browser, source.background.service_worker);

export default defineConfig(({ command }) => ({
  plugins: [
    preact(),
    noInnerHtml(),
    dataFiles(),
    thirdPartyNotices(background.packages),
    crx({ manifest: command === 'serve' ? manifest : withoutBackground(manifest), browser, contentScripts: { standaloneFiles: source.content_scripts.flatMap(({ js }) => js) } }),
    background,
  ],
  // The content scripts are built as libraries, in which this is not replaced by itself.
  define: { 'process.env.NODE_ENV': JSON.stringify(process.env.NODE_ENV ?? 'production') },
  build: {
    // The development package has web-accessible resources: it must never lie where packages are made.
    outDir: command === 'serve' ? 'dist/dev' : (process.env.OUT_DIR ?? `dist/${browser}`),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    // The manifest does not name these pages: the background opens them.
    rolldownOptions: { input: { welcome: 'src/screens/welcome/index.html', check: 'src/screens/check/index.html' } },
  },
  server: { port: 5173, strictPort: true },
}));
