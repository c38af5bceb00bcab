import { parseArgs } from 'node:util';
import type { JudgementContext } from '../model/judgement';
import { LANGUAGES, type Language } from '../model/local-text';
import { APPROVALS, PLATFORMS, TEXT_KINDS } from '../model/platform';
import { STAGES } from '../model/stage';
import { UsageError } from './usage-error';

/** Who can have written a text that is given to the terminal. */
export const TEXT_SENDERS = ['client', 'worker'] as const;

/** What the person asked for. `input`: a text or the name of a file; null for standard input. */
export type Command =
  | { mode: 'help' }
  | { mode: 'text'; input: string | null; context: JudgementContext; language: Language; explain: boolean }
  | { mode: 'lines' }
  | { mode: 'page'; file: string; url: string };

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  jsonl: { type: 'boolean' },
  html: { type: 'string' },
  url: { type: 'string' },
  platform: { type: 'string' },
  kind: { type: 'string' },
  stage: { type: 'string' },
  sender: { type: 'string' },
  approval: { type: 'string' },
  amount: { type: 'string' },
  lang: { type: 'string' },
  explain: { type: 'boolean' },
} as const;
type Values = ReturnType<typeof parse>['values'];

/** Options that say how a text is judged; a stream and a page bring their own. */
const OF_TEXT = ['platform', 'kind', 'stage', 'sender', 'approval', 'amount', 'lang', 'explain'] as const;

/** Reads the command line. Throws UsageError. */
export function parseArguments(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  if (values.help === true) return { mode: 'help' };
  if (values.jsonl === true) {
    refuse(values, [...OF_TEXT, 'html', 'url'], positionals, '--jsonl');
    return { mode: 'lines' };
  }
  if (values.html !== undefined || values.url !== undefined) {
    if (values.html === undefined || values.url === undefined) {
      throw new UsageError({ ja: '--html FILE と --url URL は組で指定してください。', en: '--html FILE and --url URL go together.' });
    }
    refuse(values, OF_TEXT, positionals, '--html');
    return { mode: 'page', file: values.html, url: values.url };
  }
  const [input, ...more] = positionals;
  if (more.length > 0) throw new UsageError({ ja: '文章は引用符で囲んで一つにしてください。', en: 'Give one text, in quotation marks.' });
  if (values.platform === undefined) {
    throw new UsageError({ ja: '--platform crowdworks か --platform lancers を指定してください（--help で使い方）。', en: 'Say --platform crowdworks or --platform lancers (--help tells more).' });
  }
  const context: JudgementContext = {
    platform: choice('platform', values.platform, PLATFORMS),
    kind: choice('kind', values.kind ?? 'message', TEXT_KINDS),
    stage: choice('stage', values.stage ?? 'unknown', STAGES),
    sender: choice('sender', values.sender ?? 'client', TEXT_SENDERS),
    approval: choice('approval', values.approval ?? 'none', APPROVALS),
    contractAmount: values.amount === undefined ? null : yen(values.amount),
  };
  const language = choice('lang', values.lang ?? 'ja', LANGUAGES);
  return { mode: 'text', input: input === undefined || input === '-' ? null : input, context, language, explain: values.explain === true };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's own sentence names the option; what follows it is advice for programmers.
    const [problem = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/);
    throw new UsageError({ ja: `オプションが正しくありません（--help で使い方）: ${problem}`, en: 'wrong option (--help tells more)' });
  }
}

function refuse(values: Values, names: readonly (keyof Values)[], positionals: readonly string[], mode: string): void {
  const [wrong] = [...names.filter((name) => values[name] !== undefined).map((name) => `--${name}`), ...positionals];
  if (wrong !== undefined) throw new UsageError({ ja: `${mode} と「${wrong}」は一緒に使えません。`, en: `"${wrong}" does not go with ${mode}.` });
}

function choice<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found !== undefined) return found;
  throw new UsageError({ ja: `--${name} は ${allowed.join('、')} のどれかです（「${value}」ではなく）。`, en: `--${name} is one of ${allowed.join(', ')}, not "${value}".` });
}

/** Digits with or without commas, as amounts are written: 5000, 5,000. */
function yen(value: string): number {
  const amount = Number(value.replaceAll(',', ''));
  if (/^\d[\d,]*$/.test(value) && Number.isSafeInteger(amount)) return amount;
  throw new UsageError({ ja: `--amount は円の整数です（「${value}」ではなく）。`, en: `--amount is a whole number of yen, not "${value}".` });
}
