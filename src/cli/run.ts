import type { Readable, Writable } from 'node:stream';
import { parseArguments, type Command } from './arguments';
import { HELP } from './help';
import type { TextJudge } from './judge';
import { readInputFile } from './read-text';
import { scanLines } from './scan-lines';
import { scanText } from './scan-text';
import { UsageError } from './usage-error';
import { createWriter, ReaderGone } from './write';

/** The streams of a terminal command. */
export interface Streams { stdin: Readable; stdout: Writable; stderr: Writable }

/** Runs `scan` with the arguments after its name and gives its exit code. */
export async function run(argv: readonly string[], { stdin, stdout, stderr }: Streams, judge: TextJudge): Promise<0 | 1 | 2> {
  try {
    return await obey(parseArguments(argv), judge, stdin, createWriter(stdout));
  } catch (error) {
    // Whoever reads only the first lines has what they wanted.
    if (error instanceof ReaderGone) return 0;
    const reason = error instanceof Error ? error.message : String(error);
    stderr.write(`scan: ${error instanceof UsageError ? reason : `判定できませんでした / could not judge: ${reason}`}\n`);
    return 2;
  }
}

async function obey(command: Command, { judge, explain }: TextJudge, stdin: Readable, write: (text: string) => Promise<void>): Promise<0 | 1> {
  switch (command.mode) {
    case 'help':
      await write(HELP);
      return 0;
    case 'text': return scanText(command, { judge, explain }, stdin, write);
    case 'lines':
      await scanLines(judge, stdin, write);
      return 0;
    case 'page': {
      const html = await readInputFile(command.file);
      // A document costs half a second to load, and only pages need one.
      const { scanPage } = await import('./scan-page');
      await write(`${JSON.stringify(await scanPage(html, command.url, judge))}\n`);
      return 0;
    }
  }
}
