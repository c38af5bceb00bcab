import type { Readable } from 'node:stream';
import type { Command } from './arguments';
import type { Judge } from './judge';
import { printFindings } from './print-findings';
import { readText } from './read-text';
import { wordingIn } from './wording';

/** Judges one text and prints what was found for people. Gives 1 when something is at caution or worse, else 0. */
export async function scanText(command: Extract<Command, { mode: 'text' }>, judge: Judge, stdin: Readable, write: (text: string) => Promise<void>): Promise<0 | 1> {
  const { input, context, language } = command;
  const text = await readText(input, stdin);
  const findings = await judge(text, context);
  await write(printFindings(findings, text, context, wordingIn(language), language));
  return findings.some(({ severity }) => severity !== 'notice') ? 1 : 0;
}
