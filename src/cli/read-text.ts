import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { MAX_TEXT_LENGTH } from '../model/protocol';
import { UsageError } from './usage-error';

/** The text that the person means: the content of a file of that name, else the words themselves; standard input when null. */
export async function readText(input: string | null, stdin: Readable & { isTTY?: boolean }): Promise<string> {
  if (input === null && stdin.isTTY === true) {
    throw new UsageError({ ja: '文章かファイルを指定してください（--help で使い方）。', en: 'Give a text or a file (--help tells more).' });
  }
  const text = input === null ? decode(await buffer(stdin)) : await fileOrWords(input);
  if (text.trim() === '') throw new UsageError({ ja: '文章が空です。', en: 'The text is empty.' });
  if (text.length > MAX_TEXT_LENGTH) {
    throw new UsageError({ ja: `文章が長すぎます（${text.length} 文字、上限 ${MAX_TEXT_LENGTH}）。`, en: `The text is too long (${text.length}, at most ${MAX_TEXT_LENGTH}).` });
  }
  return text;
}

/** The bytes of a file. Throws UsageError with the reason. */
export async function readInputFile(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError({ ja: `ファイルを読めません: ${file}`, en: `cannot read the file (${reason})` });
  }
}

async function fileOrWords(input: string): Promise<string> {
  const named = await stat(input).catch(() => null);
  if (named === null && !/^[^\n。、]*\.(txt|text|md|html?|jsonl?|csv)$/i.test(input)) return input;
  if (/\.html?$/i.test(input)) throw new UsageError({ ja: '保存したページは --html FILE --url URL で指定してください。', en: 'Give a saved page with --html FILE --url URL.' });
  return decode(await readInputFile(input));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError({ ja: 'UTF-8 の文章ではありません。', en: 'The text is not UTF-8.' });
  }
}
