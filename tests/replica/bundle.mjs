import path from 'node:path';
import { build } from 'vite';

/**
 * Bundles a page's own script with the frameworks' development builds, whose warnings the browser tests watch for.
 * @param {string} entry file beside this one
 * @returns {Promise<string>} one module's source
 */
export async function bundleApp(entry) {
  const output = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    mode: 'development',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: { write: false, minify: false, target: 'es2022', lib: { entry: path.join(import.meta.dirname, entry), formats: ['es'], fileName: 'app' } },
  });
  const [first] = Array.isArray(output) ? output : [output];
  return first.output[0].code;
}
