import { defineConfig } from 'vitest/config';

/** Tests that read the built packages in dist/: they run after the builds. */
export default defineConfig({ test: { environment: 'node', include: ['tests/packages/**/*.test.ts'] } });
