import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const command = path.join(root, 'scripts/scan.mjs');
const REQUEST = 'LINEのIDを教えてください。';

/** The real command in a process of its own, from another folder than the repository's. */
function scan(argv: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...argv], { cwd: path.dirname(root), input, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

// The first call bundles the command.
beforeAll(() => { scan(['--help']); }, 60_000);

describe('exit codes of the process', () => {
  test.each([
    [0, ['--platform', 'crowdworks', 'よろしくお願いいたします。']],
    [1, ['--platform', 'crowdworks', '--stage', 'before_contract', REQUEST]],
    [2, [REQUEST]],
  ])('%i', (expected, argv) => {
    const { code, out, err } = scan(argv);
    expect(code).toBe(expected);
    expect(out === '').toBe(expected === 2);
    expect(err === '').toBe(expected !== 2);
  });
});

test('a stream is answered with nothing else on standard output', () => {
  const lines = [{ id: 1, text: REQUEST, platform: 'crowdworks', stage: 'before_contract' }, { id: 2, text: 'はい', platform: 'lancers' }];
  const { code, out, err } = scan(['--jsonl'], lines.map((line) => JSON.stringify(line)).join('\n'));
  expect([code, err]).toEqual([0, '']);
  const [first, second] = out.trimEnd().split('\n').map((line) => JSON.parse(line) as { findings: { category: string; start: number; end: number; quote: string }[] });
  expect(first?.findings.map(({ category }) => category)).toContain('off_platform_contact');
  for (const { start, end, quote } of first?.findings ?? []) expect(REQUEST.slice(start, end)).toBe(quote);
  expect(second).toEqual({ id: 2, findings: [] });
});

test('answers come while the stream is still open, and a reader that leaves ends it', async () => {
  const child = spawn(process.execPath, [command, '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const line = `${JSON.stringify({ id: 'live', text: 'はい', platform: 'lancers' })}\n`;
  child.stdin.on('error', () => undefined);
  child.stdin.write(line);
  const [answer] = await once(child.stdout, 'data') as [Buffer];
  expect(answer.toString('utf8')).toBe('{"id":"live","findings":[]}\n');
  child.stdout.destroy();
  const closed = once(child, 'close');
  const writing = setInterval(() => { child.stdin.write(line); }, 10);
  expect((await closed)[0]).toBe(0);
  clearInterval(writing);
}, 15_000);
