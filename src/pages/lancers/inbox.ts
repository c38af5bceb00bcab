import type { WorkRowReading } from '../../model/reading';
import { createHealthNotes } from '../health';
import type { PageContext, PageResult } from '../page-reader';
import { ownAccount } from './own-account';
import { pageResult } from './page-result';
import { boardWords } from './structure/board-words';
import { DIALOGS } from './structure/composer';
import { nameBeside } from './structure/conversation';
import { unitsOf } from './structure/units';

/**
 * Reads the list of conversations: `/mypage/message` without a board. No class name of it is known: a row is what begins with
 * whom the conversation is with. The page does not say which board a row opens.
 */
export function readInbox(context: PageContext): PageResult {
  const { document, rules } = context;
  const notes = createHealthNotes();
  const words = boardWords(rules);
  const { viewer } = ownAccount(context);
  const rows = unitsOf(document.body, (each) => each.matches(DIALOGS)).flatMap(({ element, text }): WorkRowReading[] => {
    const id = words.partnerIn(text);
    if (id === null) return [];
    const client = viewer === 'worker' ? { id, name: nameBeside(element, words) } : { id: null, name: null };
    return [{ kind: 'message', id: null, title: words.titleIn(text), client, state: null, stage: 'unknown', time: null }];
  });
  if (rows.length === 0) notes.refuse('unknown_layout');
  else notes.miss('read_by_structure');
  if (viewer === 'unknown') notes.miss('client');
  return pageResult(context, notes, viewer, rows.map(({ title }) => title ?? ''), rows.length === 0 ? {} : { rows });
}
