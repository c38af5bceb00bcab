// Everything that must hold, one step after another; the last line sums all runners.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import compileRules from './compile-rules.mjs';
import { provide } from './machine.mjs';
import { node, root } from './run.mjs';

const out = path.join(root, 'out/test');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

let passed = 0;
let failed = 0;
const times = [];

/** One step that either holds or does not. */
async function check(name, args, options) {
  await timed(name, async () => ((await node(args, options)).code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }));
}

async function timed(name, step) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  let result;
  try {
    result = await step();
  } catch (error) {
    console.error(error);
    result = { passed: 0, failed: 1 };
  }
  passed += result.passed;
  failed += result.failed;
  times.push(`${((performance.now() - start) / 1000).toFixed(1).padStart(7)} s  ${name}: ${result.passed} passed, ${result.failed} failed`);
}

/** A run of vitest, counted from its own report. A run that reports no test has failed. */
function vitest(name, file, args) {
  return timed(name, async () => {
    const report = path.join(out, file);
    const { code } = await node(['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...args]);
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: Math.max(numFailedTests, code === 0 && numPassedTests > 0 ? 0 : 1) };
  });
}

const { chromium, firefox } = provide(['chromium', 'firefox', 'font']);

await timed('rules compile', async () => {
  await compileRules();
  return { passed: 1, failed: 0 };
});
await check('type check', ['node_modules/typescript/bin/tsc', '--noEmit']);
await check('lint', ['node_modules/eslint/bin/eslint.js', '.']);
await check('unused code', ['node_modules/knip/bin/knip.js']);
await vitest('units, rule examples, architecture', 'unit.json', []);
await check('build chrome', ['scripts/build.mjs', 'chrome']);
await check('build firefox', ['scripts/build.mjs', 'firefox']);
await vitest('packages', 'packages.json', ['--config', 'vitest.packages.config.ts']);
await check('web-ext lint', ['node_modules/web-ext/bin/web-ext.js', 'lint', '--no-config-discovery', '--source-dir', 'dist/firefox']);
await timed('browser tests in Chromium', async () => {
  const report = path.join(out, 'chromium.json');
  const { code } = await node(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], { env: { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report } });
  const { stats } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: stats.expected, failed: Math.max(stats.unexpected + stats.flaky, code === 0 && stats.expected > 0 ? 0 : 1) };
});
await timed('browser tests in Firefox', async () => {
  const report = path.join(out, 'firefox.tap');
  const { code } = await node([
    '--test', '--test-concurrency=1', '--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=tap', `--test-reporter-destination=${report}`,
    'tests/firefox/firefox.test.mjs',
  ], { env: { FIREFOX: firefox } });
  const tap = readFileSync(report, 'utf8');
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(tap)?.[1] ?? 0);
  return { passed: count('pass'), failed: Math.max(count('fail') + count('cancelled'), code === 0 && count('pass') > 0 ? 0 : 1) };
});

console.log(`\n${times.join('\n')}\n`);
console.log(`tests: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
