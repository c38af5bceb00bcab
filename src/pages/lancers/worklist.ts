import type { WorkRowReading } from '../../model/reading';
import { createHealthNotes } from '../health';
import type { PageContext, PageResult } from '../page-reader';
import { stageEvidenceOf } from '../page-rules';
import { personIn } from './client-facts';
import { ownAccount } from './own-account';
import { pageResult } from './page-result';
import { lineOf, partsOf } from './parts';
import { userOf, workOf } from './person-link';

/** Reads the list of the person's own proposals and works: `/mypage/proposals` and its filters. */
export function readWorklist(context: PageContext): PageResult {
  const { document, rules, reader } = context;
  const { all, items, first, works, line } = partsOf(context);
  const notes = createHealthNotes();
  const { nickname, viewer } = ownAccount(context);
  const evidence = stageEvidenceOf(rules, reader);
  // How long a job is still open changes from day to day.
  const stageOf = (text: string | null) => evidence.find(({ texts }) => texts.includes(text?.replace(/\s*\d+\s*(?:日|時間|分)$/u, '') ?? ''))?.stage;
  const rows = items(document, 'row').map((row): WorkRowReading => {
    const link = first(row, 'title');
    // Whose link is not the person's own can be told only from the header. A picture may lead to the same person before the name does.
    const people = all(row, 'link');
    const client = personIn(rules, people.find((person) => lineOf(person) !== null) ?? people[0] ?? null);
    const state = line(row, 'state') ?? all(row, 'status').map((status) => lineOf(status)).find((text) => stageOf(text) !== undefined) ?? null;
    const stage = stageOf(state) ?? 'unknown';
    const read: WorkRowReading = {
      kind: 'work', id: workOf(rules, link), userId: userOf(rules, all(row, 'message')), title: lineOf(link),
      client: nickname === null || client.id === nickname ? { id: null, name: null } : client, state, stage, time: null,
    };
    if (read.id === null || read.title === null || state === null || read.client.id === null) notes.miss('rows', 1);
    return read;
  });
  const isList = first(document, 'root') !== null;
  if (!isList) notes.refuse('unknown_layout');
  else if (rows.length === 0) notes.miss('rows', works('root'));
  return pageResult(context, notes, viewer, rows.map(({ title }) => title ?? ''), isList ? { rows } : {});
}
