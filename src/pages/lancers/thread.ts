import type { ClientReading, MessageReading } from '../../model/reading';
import type { StageReading } from '../../model/stage';
import type { MessageAnchor } from '../anchors';
import { createHealthNotes, type HealthNotes } from '../health';
import { bodySum, createMessageKeys } from '../message-key';
import type { PageContext, PageResult } from '../page-reader';
import { stageEvidenceOf } from '../page-rules';
import { readTimes } from '../read-time';
import { ownAccount } from './own-account';
import { pageResult } from './page-result';
import { boardWords } from './structure/board-words';
import { findComposer } from './structure/composer';
import { foldedHistory } from './structure/folded-history';
import { readConversation, type Heard } from './structure/read-conversation';
import { stageByLabel } from './structure/stage-label';

/**
 * Reads a message thread: `/mypage/message?boardId=…`. No class name of it is known, so it is read by its structure: a
 * composer, beside it repeated elements that each tell a time. What does not fit is not judged rather than guessed.
 */
export function readThread(context: PageContext): PageResult {
  const { document, rules, reader } = context;
  const notes = createHealthNotes();
  const words = boardWords(rules);
  const { nickname, viewer } = ownAccount(context);
  const composer = findComposer(document, words);
  const heard = composer === null ? null : readConversation(composer, { rules, words, nickname, viewer });
  const { messages, anchors } = toMessages(heard, notes);
  let stage: StageReading = { value: 'unknown', evidence: null, source: 'page' };
  let client: ClientReading | null = null;

  if (heard === null || messages.length === 0) notes.refuse('unknown_layout');
  else {
    notes.miss('read_by_structure');
    notes.miss('messages', heard.unread);
    stage = stageByLabel(heard.conversation, heard.isMessage, stageEvidenceOf(rules, reader), words);
    if (stage.value === 'unknown') notes.miss('stage');
    if (foldedHistory(heard, rules)) notes.miss('folded_history');
    if (viewer === 'worker') client = heard.partner;
    if (viewer !== 'client' && client === null) notes.miss('client');
  }
  return pageResult(context, notes, viewer, messages.map(({ body }) => body), { stage, messages, ...(client === null ? {} : { client }) }, { messages: anchors, composer });
}

/** Turns what was heard into plain data with its anchors, and notes what could not be read of it. */
function toMessages(heard: Heard | null, notes: HealthNotes): { messages: MessageReading[]; anchors: MessageAnchor[] } {
  const messages: MessageReading[] = [];
  const anchors: MessageAnchor[] = [];
  const keyOf = createMessageKeys();
  const times = readTimes(heard?.said.map(({ timeText }) => timeText) ?? []);
  heard?.said.forEach(({ sender, body, after, attachments }, index) => {
    const time = times[index] ?? null;
    notes.miss('attachments', attachments);
    if (sender === 'unknown') notes.miss('sender', 1);
    if (time === null) notes.miss('time', 1);
    const key = keyOf(sender, time, bodySum(body.text));
    messages.push({ key, sender, time, body: body.text });
    anchors.push({ key, body, after });
  });
  return { messages, anchors };
}
