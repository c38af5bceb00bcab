import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/chromium',
  outputDir: 'out/playwright',
  timeout: 30_000,
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
});
