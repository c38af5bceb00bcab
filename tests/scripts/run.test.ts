import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { node } from '../../scripts/run.mjs';
import { readReport } from '../../scripts/test-report.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'keiyaku-guard-run-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
const file = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};

const runs = (pid: number) => {
  try {
    process.kill(pid, 0);
    // What nobody has waited for yet is dead all the same.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

describe('a program of the repository', () => {
  test('gives its code', async () => {
    expect(await node(['-e', 'process.exit(7)'])).toEqual({ code: 7, late: false });
    expect(await node(['-e', ''])).toEqual({ code: 0, late: false });
  });

  test.runIf(process.platform === 'linux')('is ended when its time is up, with all that it has started', async () => {
    const pids = path.join(folder, 'pids');
    const sleeper = file('sleeper.mjs', 'setInterval(() => {}, 1000);');
    const starter = file('starter.mjs', `import { spawn } from 'node:child_process'; import { writeFileSync } from 'node:fs';
      const children = [false, true].map((detached) => spawn(process.execPath, [${JSON.stringify(sleeper)}], { detached }));
      writeFileSync(${JSON.stringify(pids)}, JSON.stringify(children.map(({ pid }) => pid)));
      setInterval(() => {}, 1000);`);
    const { code, late } = await node([starter], { limit: 3 });
    expect(late).toBe(true);
    expect(code).not.toBe(0);
    const children = JSON.parse(readFileSync(pids, 'utf8')) as number[];
    expect(children).toHaveLength(2);
    await expect.poll(() => children.filter(runs), { timeout: 5000 }).toEqual([]);
  });
});

describe('a report', () => {
  const vitest = (passed: number, ...failed: string[]) => file('vitest.json', JSON.stringify({
    numPassedTests: passed, numFailedTests: failed.length,
    testResults: [{ name: path.resolve('tests/a.test.ts'), assertionResults: [{ status: 'passed', fullName: 'well' }, ...failed.map((fullName) => ({ status: 'failed', fullName }))] }],
  }));

  test('that is there is counted, with the names of what failed', () => {
    expect(readReport('vitest', vitest(12), 0)).toEqual({ passed: 12, failed: 0, failures: [], problem: null });
    expect(readReport('vitest', vitest(12, 'one', 'other'), 1)).toEqual({ passed: 12, failed: 2, failures: ['tests/a.test.ts › one', 'tests/a.test.ts › other'], problem: null });
    const tap = 'TAP version 13\n# Subtest: walk\n    ok 1 - a # pass 9\n    not ok 2 - b\nnot ok 1 - walk\n# tests 4\n# pass 2\n# fail 1\n# cancelled 1\n';
    expect(readReport('tap', file('tap', tap), 1)).toEqual({ passed: 2, failed: 2, failures: ['b', 'walk'], problem: null });
  });

  test('of the browser tests tells what passed only at the second try', () => {
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
    const report = {
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 },
      suites: [{ title: 'a.spec.ts', specs: [spec('well', 'expected'), spec('ill', 'unexpected')], suites: [{ title: 'group', specs: [spec('shaky', 'flaky')] }] }],
    };
    expect(readReport('playwright', file('pw.json', JSON.stringify(report)), 1)).toEqual({ passed: 6, failed: 1, failures: ['a.spec.ts › ill'], shaky: ['a.spec.ts › group › shaky'], problem: null });
  });

  test('of the bench counts the ratios that held, and no bars', () => {
    const bench = (...held: boolean[]) => file('bench.json', JSON.stringify({ ratios: held.map((each, index) => ({ id: `ratio ${index}`, held: each })), bars: [{ met: false }] }));
    expect(readReport('bench', bench(true, true), 0)).toEqual({ passed: 2, failed: 0, failures: [], problem: null });
    expect(readReport('bench', bench(true, false), 1)).toEqual({ passed: 1, failed: 1, failures: ['ratio 1'], problem: null });
    expect(readReport('bench', bench(), 0)).toEqual({ passed: 0, failed: 1, failures: [], problem: 'no test ran' });
  });

  test.each([
    ['is not there', path.join(folder, 'none')],
    ['was cut off', file('cut.json', '{"numPassedTests": 3')],
    ['says something else', file('other.json', '{}')],
    ['is empty', file('empty.json', '')],
  ])('that %s is one failure', (_, where) => {
    for (const form of ['vitest', 'playwright', 'tap', 'bench'] as const) expect(readReport(form, where, 137)).toEqual({ passed: 0, failed: 1, failures: [], problem: 'the runner wrote no report (it ended with code 137)' });
  });

  test('of no test is one failure, and so is a runner that ends badly though every test passed', () => {
    expect(readReport('vitest', vitest(0), 0)).toEqual({ passed: 0, failed: 1, failures: [], problem: 'no test ran' });
    expect(readReport('vitest', vitest(3), 1)).toMatchObject({ passed: 3, failed: 1 });
  });
});
