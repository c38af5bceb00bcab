// Writes the figures of a run into docs/performance.md, between two marks; what is said around them is written by hand.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../run.mjs';
import { markdownTable, plain } from './table.mjs';
import { holdAgainst } from './verdicts.mjs';

const PAGE = path.join(root, 'docs/performance.md');
const BEGIN = '<!-- figures: npm run bench, then npm run bench -- --page -->';
const END = '<!-- end of figures -->';

/** What stands between the marks, replaced. Throws where the marks are missing. */
export function withFigures(page, figures) {
  const [before, rest = ''] = page.split(BEGIN);
  const [, after] = rest.split(END);
  if (after === undefined) throw new Error('docs/performance.md: the marks of the figures are missing');
  return `${before}${BEGIN}\n${figures}\n${END}${after}`;
}

/**
 * @param {object} result of a run, as out/bench.json has it
 * @param {{ cpu: string, cores: number, node: string, load: number, date: string }} result.machine
 * @param {Record<string, { title: string, figures: import('./verdicts.mjs').Figure[] }>} result.parts
 * @param {readonly { file: string, share: number }[]} result.profile
 * @param {readonly import('./verdicts.mjs').Bar[]} bars
 */
export function writePage({ machine, parts, profile }, bars) {
  const all = Object.values(parts).flatMap(({ figures }) => figures);
  const verdicts = holdAgainst(bars, all);
  const missed = verdicts.filter(({ met }) => !met).length;
  const sections = Object.values(parts).filter(({ figures }) => figures.length > 0).map(({ title, figures }) => `### ${title}\n\n${markdownTable(figures, verdicts)}`);
  const shares = profile.slice(0, 15).map(({ file, share }) => `| ${file.startsWith('src') ? `\`${file}\`` : file} | ${plain(share)} % |`);
  writeFileSync(PAGE, withFigures(readFileSync(PAGE, 'utf8'), [
    `Measured on ${machine.date.slice(0, 10)} with ${machine.cores} × ${machine.cpu}, Node ${machine.node}; ${plain(machine.load)} processes were waiting for a processor on average. ${verdicts.length - missed} bars met, ${missed} missed.`,
    ...sections,
    `### Where the time of an analysis goes\n\n| file | of its time |\n|---|---|\n${shares.join('\n')}`,
  ].join('\n\n')));
}
