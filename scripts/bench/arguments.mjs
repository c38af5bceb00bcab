import { parseArgs } from 'node:util';

const OPTIONS = { quick: { type: 'boolean' }, profile: { type: 'boolean' }, only: { type: 'string' }, page: { type: 'boolean' }, reference: { type: 'boolean' }, report: { type: 'string' }, help: { type: 'boolean', short: 'h' } };

export const HELP = (names) => `npm run bench [-- OPTIONS]

  --quick       fewer rounds, in less than a minute; fails where a ratio has fallen by half, twice
  --only NAME   one part: ${names.join(', ')}
  --profile     also where one part is asked for: profiles analyses into out/bench/analysis.cpuprofile
  --page        writes the figures of the last full run into docs/performance.md
  --reference   writes the ratios of the last full run down as those to which --quick compares
  --report FILE writes the figures there instead of to out/bench.json`;

/**
 * @param {readonly string[]} argv
 * @param {readonly string[]} names of the parts
 * @returns {{ quick: boolean, profile: boolean, only: string | null, page: boolean, reference: boolean, report: string | null, help: boolean }}
 */
export function parseArguments(argv, names) {
  let values;
  try {
    ({ values } = parseArgs({ args: [...argv], options: OPTIONS, strict: true }));
  } catch (error) {
    throw new Error(`オプションが正しくありません / wrong option: ${error.message.split('\n')[0]}`, { cause: error });
  }
  const { quick = false, profile = false, only = null, page = false, reference = false, report = null, help = false } = values;
  if (only !== null && !names.includes(only)) throw new Error(`--only は次のどれかです / is one of: ${names.join(', ')}`);
  return { quick, profile, only, page, reference, report, help };
}
