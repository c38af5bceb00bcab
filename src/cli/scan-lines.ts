import { DictionaryError } from '../language/tokenizer';
import { toRecord } from './finding-record';
import type { LineAnswer } from './finding-schema';
import type { Judge } from './judge';
import { parseLine } from './line-request';
import { LONGEST_LINE, readLines, type Line } from './read-lines';

/** Answers each line of a stream of JSON Lines with one line, in order. A bad line is answered with its error; blank lines are left out. */
export async function scanLines(judge: Judge, input: AsyncIterable<Uint8Array>, write: (text: string) => Promise<void>): Promise<void> {
  for await (const line of readLines(input)) {
    const answer = await answerTo(line, judge);
    if (answer !== null) await write(`${JSON.stringify(answer)}\n`);
  }
}

async function answerTo(line: Line, judge: Judge): Promise<LineAnswer | null> {
  if ('tooLong' in line) return { id: null, error: `the line is longer than ${LONGEST_LINE} bytes` };
  let text: string;
  try {
    // A byte order mark at the very beginning goes with it.
    text = new TextDecoder('utf-8', { fatal: true }).decode(line.bytes);
  } catch {
    return { id: null, error: 'not UTF-8' };
  }
  if (text.trim() === '') return null;
  const request = parseLine(text);
  if ('error' in request) return request;
  try {
    return { id: request.id, findings: (await judge(request.text, request.context)).map(toRecord) };
  } catch (error) {
    // Without a dictionary every line would fail alike; a text on which the engine stumbles is one line's trouble.
    if (error instanceof DictionaryError) throw error;
    return { id: request.id, error: `could not be judged: ${error instanceof Error ? error.message : String(error)}` };
  }
}
