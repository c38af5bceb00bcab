// The pages that are kept under tests/pages, before a browser: each as it would come from its site, and our readers in it.
import path from 'node:path';
import { build, runnerImport } from 'vite';
import { serveReplica } from '../replica/server.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** The readers as one classic script, which leaves `kept.tellPage` behind. Nothing is made simpler for older browsers than in the package. */
async function bundleReaders() {
  const output = await build({
    configFile: false, root, logLevel: 'error', publicDir: false,
    build: { write: false, minify: false, target: 'es2022', lib: { entry: 'tests/pages/tell-page.ts', formats: ['iife'], name: 'kept', fileName: 'kept' } },
  });
  const [first] = Array.isArray(output) ? output : [output];
  return first.output[0].code;
}

/**
 * Serves the kept pages, one at a time, for several have the same address. Their scripts do not run, as they do not in jsdom, and
 * whatever else they ask for is refused by the policy that the server sends, before it is asked.
 */
export async function serveKeptPages() {
  const [{ module }, readers] = await Promise.all([
    runnerImport(path.join(root, 'tests/pages/told-pages.ts'), { configFile: false, root, logLevel: 'error' }), bundleReaders(),
  ]);
  let current = null;
  const isCurrent = (host, { pathname, search }) => current !== null && new URL(current.url).host === host && new URL(current.url).pathname + new URL(current.url).search === pathname + search;
  const server = await serveReplica({ pages: (host, url) => (isCurrent(host, url) ? { body: current.html } : null) });
  return {
    server,
    /** @type {import('../pages/told-pages').PageToCompare[]} */
    pages: module.pagesToCompare(),
    /** @param {import('../pages/told-pages').PageToCompare} page the one that its address leads to from now on */
    turnTo: (page) => { current = page; },
    /** The body of a function for the page: gives what is told of it, as text. */
    tell: `${readers}\nreturn JSON.stringify({ address: location.href, told: kept.tellPage(document, location.href) });`,
  };
}
