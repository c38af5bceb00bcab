import { changesOf, type Change } from './changes';
import { columnsOf } from './columns';
import type { CorpusItem } from './corpus-item';
import type { Judged, JudgeItems, JudgeName } from './judges';
import { leaveOut, PARTS, whatIs, whole } from './parts';

const SHOWN: readonly JudgeName[] = ['rules alone', 'both'];
const CELL = 9;

/** Leaves out every part in turn and tells what that costs and saves, row by row as it is found out. */
export async function ablate(items: readonly CorpusItem[], judge: JudgeItems, tell: (line: string) => void): Promise<void> {
  const full = await judge(items, whole);
  tell(`${'without'.padEnd(16)}${SHOWN.map((name) => `${name}: hits, false alarms`.padStart(CELL * 4)).join('')}   what the part does`);
  tell(`${''.padEnd(16)}${SHOWN.map(() => ['lost', 'gained', 'gone', 'new'].map((word) => word.padStart(CELL)).join('')).join('')}`);
  for (const part of PARTS) {
    const without = await judge(items, leaveOut(whole, part));
    tell(`${part.padEnd(16)}${SHOWN.map((name) => cells(items, full, without, name)).join('')}   ${whatIs(part)}`);
  }
}

function cells(items: readonly CorpusItem[], full: Judged, without: Judged, name: JudgeName): string {
  const [before = [], after = []] = [full, without].map((judged) => columnsOf(items, judged, [name])[0]?.scores);
  const { hits, falseAlarms } = changesOf(before, after);
  const told = ({ lost, gained }: Change) => [lost, gained].map((count) => String(count).padStart(CELL)).join('');
  return told(hits) + told(falseAlarms);
}
