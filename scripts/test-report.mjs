// What the runners of the tests write about a run, as numbers. A run without a report, or one of no test, has failed.
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Count */

/** @type {Record<string, (text: string) => Count>} */
const READERS = {
  vitest: (text) => {
    const { numPassedTests, numFailedTests } = JSON.parse(text);
    return { passed: numPassedTests, failed: numFailedTests };
  },
  playwright: (text) => {
    const { stats } = JSON.parse(text);
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  },
  tap: (text) => {
    const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(text)?.[1]);
    return { passed: count('pass'), failed: count('fail') + count('cancelled') };
  },
  // Its bars count for nothing here: they are times, and this machine may be any.
  bench: (text) => {
    const { ratios } = JSON.parse(text);
    const passed = ratios.filter(({ held }) => held).length;
    return { passed, failed: ratios.length - passed };
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
    return { passed: 0, failed: 1, problem: `the runner wrote no report (it ended with code ${code})` };
  }
  if (count.failed > 0) return { ...count, problem: null };
  if (count.passed === 0) return { passed: 0, failed: 1, problem: 'no test ran' };
  if (code !== 0) return { ...count, failed: 1, problem: `every test passed, but the runner ended with code ${code}` };
  return { ...count, problem: null };
}
