import { Readable, Writable } from 'node:stream';
import type { Finding } from '../model/finding';
import type { JudgementContext } from '../model/judgement';
import type { Explain, Judge } from './judge';
import { run } from './run';

/** Finds every 「LINE」: a violation before escrow, a notice after it. Throws at 「壊れる」. */
export const findsLine: Judge = (text: string, { stage }: JudgementContext): Promise<Finding[]> => {
  if (text.includes('壊れる')) return Promise.reject(new Error('broken'));
  return Promise.resolve([...text.matchAll(/LINE/g)].map(({ index }): Finding => ({
    rule: 'double', category: 'off_platform_contact', severity: stage === 'funded' ? 'notice' : 'violation', grade: 'explicit',
    start: index, end: index + 4, quote: 'LINE',
    what: { ja: '何か', en: 'something' }, why: { ja: '理由です', en: 'a reason' }, advice: { ja: '相談します', en: 'ask' },
    basis: { title: { ja: '規約', en: 'the rules' }, url: 'https://example.com/rules', grade: 'official', seen: '2026-05' },
  })));
};

/** Runs `scan` with a string or chunks as standard input and keeps what it writes. */
export async function scan(argv: readonly string[], input: string | readonly Uint8Array[] = '', judge: Judge = findsLine, explain: Explain = () => Promise.resolve(null)) {
  const written = { out: '', err: '' };
  const sink = (name: keyof typeof written) => new Writable({
    write(chunk: Buffer, _encoding, done) {
      written[name] += chunk.toString('utf8');
      done();
    },
  });
  const stdin = Readable.from(typeof input === 'string' ? [Buffer.from(input)] : input);
  const code = await run(argv, { stdin, stdout: sink('out'), stderr: sink('err') }, { judge, explain });
  return { code, ...written };
}
