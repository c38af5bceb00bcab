import { describe, expect, test } from 'vitest';
import { parseArguments } from './arguments';
import { UsageError } from './usage-error';

const context = { platform: 'crowdworks', kind: 'message', stage: 'unknown', sender: 'client', approval: 'none', contractAmount: null };

describe('a text', () => {
  test('needs a platform only', () => {
    expect(parseArguments(['--platform', 'crowdworks', 'LINEで'])).toEqual({ mode: 'text', input: 'LINEで', context, language: 'ja', explain: false });
  });

  test('comes from standard input without a name, and by the name -', () => {
    expect(parseArguments(['--platform=crowdworks'])).toMatchObject({ input: null });
    expect(parseArguments(['--platform=crowdworks', '-'])).toMatchObject({ input: null });
  });

  test('takes every option', () => {
    const argv = ['文章', '--platform', 'lancers', '--kind', 'job', '--stage', 'funded', '--sender', 'worker', '--approval', 'approved', '--amount', '5,000', '--lang', 'en', '--explain'];
    expect(parseArguments(argv)).toEqual({
      mode: 'text', input: '文章', language: 'en', explain: true,
      context: { platform: 'lancers', kind: 'job', stage: 'funded', sender: 'worker', approval: 'approved', contractAmount: 5000 },
    });
  });

  test('may begin with a dash after --', () => {
    expect(parseArguments(['--platform', 'lancers', '--', '-見出し'])).toMatchObject({ input: '-見出し' });
  });
});

test('a stream', () => {
  expect(parseArguments(['--jsonl'])).toEqual({ mode: 'lines' });
});

test('a page', () => {
  expect(parseArguments(['--html', 'a.html', '--url', 'https://crowdworks.jp/proposals/1'])).toEqual({ mode: 'page', file: 'a.html', url: 'https://crowdworks.jp/proposals/1' });
});

test('help goes before everything', () => {
  expect(parseArguments(['--help', '--jsonl', '--platform', 'nowhere'])).toEqual({ mode: 'help' });
  expect(parseArguments(['-h'])).toEqual({ mode: 'help' });
});

test.each([
  ['no platform', ['文章'], '--platform'],
  ['nothing at all', [], '--platform'],
  ['a platform that is none', ['--platform', 'upwork', '文章'], 'crowdworks, lancers'],
  ['a kind that is none', ['--platform', 'lancers', '--kind', 'mail', '文章'], '--kind'],
  ['a stage that is none', ['--platform', 'lancers', '--stage', 'paid', '文章'], '--stage'],
  ['the system as sender', ['--platform', 'lancers', '--sender', 'system', '文章'], '--sender'],
  ['an approval that is none', ['--platform', 'lancers', '--approval', 'yes', '文章'], '--approval'],
  ['an amount in words', ['--platform', 'lancers', '--amount', '五千円', '文章'], '--amount'],
  ['an empty amount', ['--platform', 'lancers', '--amount', ',', '文章'], '--amount'],
  ['two texts', ['--platform', 'lancers', 'LINEで', '連絡を'], 'quotation marks'],
  ['an unknown option', ['--platform', 'lancers', '--explode', '文章'], '--explode'],
  ['an option without its value', ['--platform'], '--platform'],
  ['a page without its address', ['--html', 'a.html'], '--url'],
  ['an address without its page', ['--url', 'https://crowdworks.jp/'], '--html'],
  ['a platform for a stream', ['--jsonl', '--platform', 'lancers'], '--platform'],
  ['a text for a stream', ['--jsonl', '文章'], '文章'],
  ['a stage for a page', ['--html', 'a.html', '--url', 'https://crowdworks.jp/', '--stage', 'funded'], '--stage'],
])('%s is refused in one line that names it', (_, argv, named) => {
  let error: unknown;
  try {
    parseArguments(argv);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(UsageError);
  expect(error).toHaveProperty('message', expect.stringContaining(named));
  expect(error).toHaveProperty('message', expect.not.stringContaining('\n'));
});
