import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist', 'out', 'coverage', 'src/rulebook/compiled', 'tests/replica/public'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // The replica's own scripts run in its pages.
    files: ['tests/replica/**/*-client.mjs'],
    languageOptions: { globals: Object.fromEntries(['document', 'location', 'history', 'fetch', 'URL', 'URLSearchParams', 'addEventListener', 'removeEventListener', 'setTimeout', 'clearTimeout'].map((name) => [name, 'readonly'])) },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    ignores: ['tests/replica/**/*-client.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', fetch: 'readonly', performance: 'readonly' } },
  },
  {
    // Functions that these hand to the browser run in pages and workers of the extension.
    files: ['scripts/bench/{chromium,peers}/*.mjs', 'tests/browsers/page-report.mjs', 'tests/browsers/measures.mjs', 'scripts/screenshots/*.mjs', 'tests/browsers/browser-settings.mjs'],
    languageOptions: { globals: Object.fromEntries(['chrome', 'document', 'Image', 'scrollTo', 'scrollY', 'requestAnimationFrame', 'MutationObserver', 'PerformanceObserver', 'Response', 'DecompressionStream', 'getComputedStyle', 'location', 'Element', 'HTMLInputElement'].map((name) => [name, 'readonly'])) },
  },
  {
    // A fixture without needs of its own still takes an object apart: Playwright reads the needs from there.
    files: ['tests/chromium/fixtures.ts'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
);
