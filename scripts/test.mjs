// Everything that must hold, one step after another; the last line sums them all, whatever happens.
// Nothing of npm is imported here: the first step installs it.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { provide } from './machine.mjs';
import { node, root } from './run.mjs';
import { readReport } from './test-report.mjs';

const out = path.join(root, 'out/test');
const seconds = (since) => (performance.now() - since) / 1000;

let passed = 0;
let failed = 0;
const times = [];
/** What failed, and what passed only at the second try, by name: nobody looks for it in thousands of lines. */
const named = [];
let summed = false;

function sum() {
  if (summed) return;
  summed = true;
  console.log(`\n${[...times, ...named].join('\n')}\n`);
  console.log(`tests: ${passed} passed, ${failed} failed`);
}

/** Whatever ends the run before its time: it is said, it counts as one failure, and the last line is printed all the same. */
function breakOff(why) {
  failed += 1;
  times.push(`broken off: ${why}`);
  sum();
  process.exit(1);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => { breakOff(signal); });
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.once(event, (error) => {
    console.error(error);
    breakOff(error instanceof Error ? error.message : String(error));
  });
}

/** One step. Its work gives the numbers, and a word on what went wrong beside the tests; what it throws is one failure. */
async function step(name, work) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  let result;
  try {
    result = await work();
  } catch (error) {
    result = { passed: 0, failed: 1, problem: error instanceof Error ? error.message : String(error) };
  }
  if (result.problem) console.error(`✗ ${name}: ${result.problem}`);
  passed += result.passed;
  failed += result.failed;
  for (const failure of result.failures ?? []) named.push(`✗ ${name}: ${failure}`);
  for (const shaky of result.shaky ?? []) named.push(`? ${name}: failed, and passed at the second try: ${shaky}`);
  times.push(`${seconds(start).toFixed(1).padStart(7)} s  ${name}: ${result.passed} passed, ${result.failed} failed`);
}

/** A program that either holds or does not. `limit` is in seconds. */
function check(name, limit, args, env) {
  return step(name, async () => {
    const { code, late } = await node(args, { env, limit });
    if (late) return { passed: 0, failed: 1, problem: `not done within ${limit} s, and ended` };
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, problem: `ended with code ${code}` };
  });
}

/**
 * A runner of tests that writes a report, from which its tests are counted. With `tries: 2` it runs once more where a test failed:
 * the second run counts, and what failed only in the first is named.
 */
function runner(name, limit, form, file, args, env, { tries = 1 } = {}) {
  const report = path.join(out, file);
  const run = async () => {
    const { code, late } = await node(args(report), { env: env?.(report), limit });
    const { problem, ...count } = readReport(form, report, code);
    if (!late) return { ...count, problem };
    return { ...count, failed: Math.max(count.failed, 1), problem: `not done within ${limit} s, and ended` };
  };
  return step(name, async () => {
    const first = await run();
    if (tries === 1 || first.failed === 0) return first;
    console.log(`\n── ${name}: once more`);
    const second = await run();
    return { ...second, shaky: [...first.failures, ...(first.problem ? [first.problem] : [])].filter((failure) => !second.failures.includes(failure)) };
  });
}

const vitest = (name, limit, file, args = []) => runner(name, limit, 'vitest', file, (report) => [
  'node_modules/vitest/vitest.mjs', 'run', '--silent=passed-only', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args,
]);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
// A build that fails must not leave an older package to be tested in its place.
for (const browser of ['chrome', 'firefox']) rmSync(path.join(root, 'dist', browser), { recursive: true, force: true });

await check('npm packages', 900, ['scripts/prepare.mjs']);
let browsers = {};
await step('browsers and a Japanese font', () => {
  browsers = provide(['chromium', 'firefox', 'font']);
  return { passed: 1, failed: 0 };
});
await check('rules compile', 120, ['scripts/compile-rules.mjs']);
await check('dictionary', 300, ['scripts/build-dictionary.mjs']);
await check('type check', 300, ['node_modules/typescript/bin/tsc', '--noEmit']);
await check('lint', 300, ['node_modules/eslint/bin/eslint.js', '.']);
await check('unused code', 120, ['node_modules/knip/bin/knip.js']);
await vitest('units, rule examples, architecture', 900, 'unit.json');
await check('build both packages, twice the same bytes', 420, ['scripts/package.mjs', '--check']);
await vitest('packages', 180, 'packages.json', ['--config', 'vitest.packages.config.ts']);
await check('web-ext lint', 180, ['node_modules/web-ext/bin/web-ext.js', 'lint', '--no-config-discovery', '--warnings-as-errors', '--source-dir', 'dist/firefox']);
await runner('browser tests in Chromium', 1500, 'playwright', 'chromium.json',
  () => ['node_modules/@playwright/test/cli.js', 'test', '--retries=1', '--reporter=list,json'],
  (report) => ({ ...(browsers.chromium && { CHROMIUM: browsers.chromium }), PLAYWRIGHT_JSON_OUTPUT_NAME: report }));
for (const file of ['firefox', 'walk', 'kept-pages', 'dictionary-copy']) {
  await runner(`browser tests in Firefox: ${file}`, 300, 'tap', `firefox-${file}.tap`,
    (report) => [
      '--test', '--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=tap', `--test-reporter-destination=${report}`,
      `tests/firefox/${file}.test.mjs`,
    ],
    () => ({ ...(browsers.firefox && { FIREFOX: browsers.firefox }) }), { tries: 2 });
}
await runner('speed beside peers: no ratio has fallen by half', 300, 'bench', 'bench.json',
  (report) => ['scripts/bench.mjs', '--quick', '--report', report],
  () => ({ ...(browsers.chromium && { CHROMIUM: browsers.chromium }) }));

sum();
process.exit(failed === 0 ? 0 : 1);
