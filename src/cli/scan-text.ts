import type { Readable } from 'node:stream';
import { createExplanationWriter } from '../explanation';
import type { Finding } from '../model/finding';
import type { ExplanationRow } from '../model/protocol';
import { rules } from '../rulebook';
import { labels } from '../rulebook/labels';
import { createWording } from '../ui/wording';
import type { Command } from './arguments';
import type { TextJudge } from './judge';
import { printFindings } from './print-findings';
import { readText } from './read-text';
import { sentencesIn } from './sentences';

/** Judges one text and prints what was found for people. Gives 1 when something is at caution or worse, else 0. */
export async function scanText(command: Extract<Command, { mode: 'text' }>, { judge, explain }: TextJudge, stdin: Readable, write: (text: string) => Promise<void>): Promise<0 | 1> {
  const { input, context, language } = command;
  const text = await readText(input, stdin);
  const findings = await judge(text, context);
  const reasons = new Map<Finding, ExplanationRow[]>();
  if (command.explain) {
    const tell = createExplanationWriter(sentencesIn(language), { labels, rules });
    for (const finding of findings) {
      const explanation = await explain(text, context, finding);
      if (explanation !== null) reasons.set(finding, tell(explanation));
    }
  }
  await write(printFindings({ findings, reasons, text, context }, createWording(sentencesIn(language)), language));
  return findings.some(({ severity }) => severity !== 'notice') ? 1 : 0;
}
