import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The replica of Lancers is drawn by React itself, not by Preact in its clothes.
  plugins: [preact({ reactAliasesEnabled: false })],
  test: {
    // Rooms that read a document ask for jsdom in the first line of their test files.
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tests/{architecture,corpus,pages,replica,scripts}/**/*.test.ts'],
    // Tests with the real dictionary and 100,000 characters take their time on a busy machine.
    testTimeout: 60_000,
    globalSetup: ['scripts/compile-rules.mjs', 'scripts/build-dictionary.mjs'],
  },
});
