// What the runners of the tests write about a run, in numbers and names. A run without a report, or one of no test, has failed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} failures the names of what failed
 * @property {string[]} [shaky] the names of what failed and passed when it was tried once more; counted as passed
 */

/** The specs of a Playwright report, with the files and groups in which they stand. */
function specsOf({ title, specs = [], suites = [] }, around = []) {
  const here = [...around, title].filter(Boolean);
  return [...specs.map((spec) => ({ ...spec, name: [...here, spec.title].join(' › ') })), ...suites.flatMap((suite) => specsOf(suite, here))];
}

/** @type {Record<string, (text: string) => Count>} */
const READERS = {
  vitest: (text) => {
    const { numPassedTests, numFailedTests, testResults = [] } = JSON.parse(text);
    const failures = testResults.flatMap(({ name, assertionResults = [] }) =>
      assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => `${path.relative(root, name)} › ${fullName}`));
    return { passed: numPassedTests, failed: numFailedTests, failures };
  },
  playwright: (text) => {
    const report = JSON.parse(text);
    const named = (status) => specsOf(report).filter(({ tests }) => tests.some((test) => test.status === status)).map(({ name }) => name);
    return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected, failures: named('unexpected'), shaky: named('flaky') };
  },
  tap: (text) => {
    const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(text)?.[1]);
    const failures = [...text.matchAll(/^ *not ok \d+ - (.*)$/gm)].map(([, name]) => name);
    return { passed: count('pass'), failed: count('fail') + count('cancelled'), failures };
  },
  // Its bars count for nothing here: they are times, and this machine may be any.
  bench: (text) => {
    const { ratios } = JSON.parse(text);
    const fallen = ratios.filter(({ held }) => !held);
    return { passed: ratios.length - fallen.length, failed: fallen.length, failures: fallen.map(({ id }) => id) };
  },
};

/**
 * @param {'vitest' | 'playwright' | 'tap' | 'bench'} form
 * @param {string} file
 * @param {number} code with which the runner ended
 * @returns {Count & { problem: string | null }} `problem` says why a run counts as failed although no test did
 */
export function readReport(form, file, code) {
  let count;
  try {
    count = READERS[form]?.(readFileSync(file, 'utf8'));
  } catch {
    // no file, or one that was cut off
  }
  if (count === undefined || !Number.isInteger(count.passed) || !Number.isInteger(count.failed)) {
    return { passed: 0, failed: 1, failures: [], problem: `the runner wrote no report (it ended with code ${code})` };
  }
  if (count.failed > 0) return { ...count, problem: null };
  if (count.passed === 0) return { ...count, failed: 1, problem: 'no test ran' };
  if (code !== 0) return { ...count, failed: 1, problem: `every test passed, but the runner ended with code ${code}` };
  return { ...count, problem: null };
}
