import { parseArgs } from 'node:util';
import { UsageError } from '../../src/cli/usage-error';
import { CATEGORIES, type Category } from '../../src/model/category';
import { DIMENSIONS, type Dimension } from './dimensions';
import { PARTS, type Part } from './parts';

/** What a call asks for. */
export interface Wanted {
  help: boolean;
  /** Numbers of batches; null: all of them. */
  batches: readonly string[] | null;
  files: readonly string[];
  by: readonly Dimension[];
  /** Texts may be shown: those of one category, or all of them. */
  errors: Category | 'all' | null;
  compare: string | null;
  /** Parts to leave out together, or `each` in turn. */
  without: readonly Part[] | 'each' | null;
}

export const HELP = `npm run eval -- [--batch NN[,NN]] [--file FILE]… [--by TABLE[,TABLE]] [--errors [CATEGORY]]
                [--compare REF | --without PART[,PART] | --ablation]
  Scores every batch of tests/corpus/batches, or those named, or files of the same form, as a list of
  words, the rules alone, the model alone and both together (the product) judge them.
  --by        only these tables: ${DIMENSIONS.join(', ')}
  --compare   the same texts with the product as it was at another commit: what has changed, item by item
  --without   the same texts with parts of the product left out: what they are worth
  --ablation  every part left out in turn (also: --without all)
  No text is shown, so that a batch can be scored before anyone has read it, but with
  --errors    which lists misses and false alarms with their texts, of one category or of all;
              with --compare and --without it shows the texts that have changed
  Parts: ${PARTS.join(', ')}`;

function isOneOf<T extends string>(list: readonly T[], word: string): word is T {
  return (list as readonly string[]).includes(word);
}

/** Splits `a,b` and checks every word of it. */
function listOf<T extends string>(value: string, list: readonly T[], option: string): T[] {
  return value.split(',').map((word) => {
    if (isOneOf(list, word)) return word;
    throw new UsageError({ ja: `${option} に「${word}」はありません（${list.join('、')}）`, en: `${option} knows no "${word}" (${list.join(', ')})` });
  });
}

/** Throws a `UsageError` when the call cannot be understood. */
export function readArguments(args: readonly string[]): Wanted {
  const { values, positionals } = parsed(args);
  const [category, ...more] = positionals;
  if (more.length > 0 || (category !== undefined && values.errors !== true)) {
    throw new UsageError({ ja: `「${positionals.join(' ')}」の意味が分かりません`, en: `"${positionals.join(' ')}" means nothing here` });
  }
  const isEach = values.ablation === true || values.without === 'all';
  if (Number(values.compare !== undefined) + Number(values.without !== undefined) + Number(values.ablation === true) > 1) {
    throw new UsageError({ ja: '--compare、--without、--ablation は一度に一つだけです', en: '--compare, --without and --ablation go one at a time' });
  }
  return {
    help: values.help === true,
    batches: values.batch?.split(',').map((number) => number.padStart(2, '0')) ?? null,
    files: values.file ?? [],
    by: values.by === undefined ? DIMENSIONS : listOf(values.by, DIMENSIONS, '--by'),
    errors: values.errors !== true ? null : category === undefined ? 'all' : listOf(category, CATEGORIES, '--errors')[0] ?? null,
    compare: values.compare ?? null,
    without: isEach ? 'each' : values.without === undefined ? null : listOf(values.without, PARTS, '--without'),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args], allowPositionals: true,
      options: {
        batch: { type: 'string' }, file: { type: 'string', multiple: true }, by: { type: 'string' }, errors: { type: 'boolean' },
        compare: { type: 'string' }, without: { type: 'string' }, ablation: { type: 'boolean' }, help: { type: 'boolean' },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError({ ja: `呼び方が分かりません：${reason}`, en: reason });
  }
}
