import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { LONGEST_LINE } from './read-lines';
import { run } from './run';
import { findsLine, scan } from './terminal-double';

const line = (fields: object) => JSON.stringify({ platform: 'crowdworks', ...fields });
async function answers(input: string | readonly Uint8Array[]) {
  const { code, out, err } = await scan(['--jsonl'], input);
  expect([code, err]).toEqual([0, '']);
  expect(out === '' || out.endsWith('\n')).toBe(true);
  return out.split('\n').slice(0, -1).map((each) => JSON.parse(each) as Record<string, unknown>);
}

test('one line each, in order, with offsets into the text', async () => {
  const text = '😀 LINEとLINE';
  const [first, second] = await answers([line({ id: 'a', text }), line({ id: 7, text: 'はい' })].join('\n'));
  expect(first).toEqual({ id: 'a', findings: [4 - 1, 8].map((start) => ({ category: 'off_platform_contact', severity: 'violation', start, end: start + 4, quote: 'LINE', rule: 'double' })) });
  expect(text.slice(3, 7)).toBe('LINE');
  expect(second).toEqual({ id: 7, findings: [] });
});

test('the context reaches the engine', async () => {
  const contexts: unknown[] = [];
  await scan(['--jsonl'], [line({ text: 'x' }), line({ text: 'x', kind: 'job', platform: 'lancers', stage: 'funded', sender: 'worker', approval: 'applied', contractAmount: 5000 })].join('\n'), (_, context) => {
    contexts.push(context);
    return Promise.resolve([]);
  });
  expect(contexts).toEqual([
    { platform: 'crowdworks', kind: 'message', stage: 'unknown', sender: 'client', approval: 'none', contractAmount: null },
    { platform: 'lancers', kind: 'job', stage: 'funded', sender: 'worker', approval: 'applied', contractAmount: 5000 },
  ]);
});

describe('lines that are not as written', () => {
  test.each([
    ['CRLF', `${line({ id: 1, text: 'LINE' })}\r\n${line({ id: 2, text: 'x' })}\r\n`, [1, 2]],
    ['no newline at the end', line({ id: 1, text: 'LINE' }), [1]],
    ['blank lines', `\n  \n${line({ id: 1, text: 'x' })}\n\r\n\n${line({ id: 2, text: 'x' })}\n\n`, [1, 2]],
    ['a byte order mark', `\uFEFF${line({ id: 1, text: 'x' })}`, [1]],
    ['line separators inside a text', line({ id: 1, text: 'a\u2028b\u0085c' }), [1]],
    ['nothing', '', []],
  ])('%s', async (_, input, ids) => {
    const found = await answers(input);
    expect(found.map(({ id }) => id)).toEqual(ids);
    expect(found.every((each) => 'findings' in each)).toBe(true);
  });

  test('characters that two chunks share', async () => {
    const bytes = Buffer.from(`${line({ id: '依頼', text: '😀LINE' })}\n${line({ id: 2, text: 'x' })}`);
    const found = await answers([...bytes].map((byte) => Uint8Array.of(byte)));
    expect(found.map(({ id }) => id)).toEqual(['依頼', 2]);
  });

  test('unknown keys are ignored, null means the default', async () => {
    expect(await answers(line({ id: 1, text: 'x', labels: ['a'], stage: null, contractAmount: null }))).toEqual([{ id: 1, findings: [] }]);
  });

  test('half characters in text and quote survive', async () => {
    expect(await answers('{"id":"\\ud800","text":"\\ud83dLINE","platform":"lancers"}')).toMatchObject([{ id: '\uD800', findings: [{ start: 1 }] }]);
  });
});

describe('bad lines', () => {
  test.each([
    ['no JSON', '{"id":1,', null, 'not JSON'],
    ['an array', '[1]', null, 'not a JSON object'],
    ['null', 'null', null, 'not a JSON object'],
    ['no text', line({ id: 1 }), 1, '"text"'],
    ['a text that is none', line({ id: 1, text: 5 }), 1, '"text"'],
    ['no platform', '{"id":1,"text":"x"}', 1, '"platform"'],
    ['an unknown platform', line({ id: 1, text: 'x', platform: 'coconala' }), 1, '"platform"'],
    ['an unknown kind', line({ id: 1, text: 'x', kind: 'mail' }), 1, '"kind"'],
    ['an unknown stage', line({ id: 1, text: 'x', stage: 'paid' }), 1, '"stage"'],
    ['the system as sender', line({ id: 1, text: 'x', sender: 'system' }), 1, '"sender"'],
    ['an unknown approval', line({ id: 1, text: 'x', approval: true }), 1, '"approval"'],
    ['an amount in words', line({ id: 1, text: 'x', contractAmount: '5000' }), 1, '"contractAmount"'],
    ['a text that is too long', line({ id: 1, text: 'あ'.repeat(100_001) }), 1, 'too long'],
    ['a text on which the engine stumbles', line({ id: 1, text: '壊れる' }), 1, 'could not be judged'],
    ['a line that is too long', line({ id: 1, text: 'x', rest: 'y'.repeat(LONGEST_LINE) }), null, 'longer than'],
    ['an id that is an object', line({ id: {}, text: 5 }), null, '"text"'],
  ])('%s is told and does not stop the rest', async (_, bad, id, reason) => {
    const found = await answers(`${bad}\n${line({ id: 'next', text: 'LINE' })}\n`);
    expect(found).toEqual([{ id, error: expect.stringContaining(reason) as string }, expect.objectContaining({ id: 'next', findings: [expect.anything()] })]);
  });

  test('bytes that are no UTF-8', async () => {
    const found = await answers([Buffer.from([0x7b, 0x83, 0x89, 0x0a]), Buffer.from(line({ id: 2, text: 'x' }))]);
    expect(found).toEqual([{ id: null, error: 'not UTF-8' }, { id: 2, findings: [] }]);
  });

  test('the longest text is judged', async () => {
    expect(await answers(line({ id: 1, text: 'あ'.repeat(100_000) }))).toEqual([{ id: 1, findings: [] }]);
  });
});

describe('the other ends of the pipes', () => {
  /** Lines without end; counts how many were taken. */
  function endless() {
    const source = { taken: 0 };
    const stdin = Readable.from((function* () {
      for (;;) {
        source.taken += 1;
        yield Buffer.from(`${line({ id: source.taken, text: 'LINE' })}\n`);
      }
    })());
    return { source, stdin };
  }

  const findsLines = { judge: findsLine, explain: () => Promise.resolve(null) };

  test('a slow reader slows the stream instead of filling the memory', async () => {
    const { source, stdin } = endless();
    const stuck = new Writable({ highWaterMark: 1, write() { /* never done */ } });
    void run(['--jsonl'], { stdin, stdout: stuck, stderr: stuck }, findsLines);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const taken = source.taken;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(source.taken).toBe(taken);
    expect(taken).toBeLessThan(50);
    stuck.destroy();
  });

  test('a reader that leaves ends the stream without a word', async () => {
    const { stdin } = endless();
    let lines = 0;
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        lines += 1;
        done(lines > 3 ? Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }) : null);
      },
    });
    let told = '';
    const stderr = new Writable({ write(chunk: Buffer, _encoding, done) { told += chunk.toString(); done(); } });
    expect(await run(['--jsonl'], { stdin, stdout, stderr }, findsLines)).toBe(0);
    expect(told).toBe('');
    expect(stdin.destroyed).toBe(true);
  });
});
