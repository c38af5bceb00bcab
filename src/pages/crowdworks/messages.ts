import type { Viewer } from '../../model/platform';
import type { MessageReading } from '../../model/reading';
import type { MessageAnchor } from '../anchors';
import type { HealthNotes } from '../health';
import { createMessageKeys } from '../message-key';
import { timesOf } from '../read-time';
import type { MessageItem } from './message-items';
import { senderOf } from './sender';

/** Turns the messages of a page into plain data with their anchors, and notes what could not be read of them. */
export function readMessages(items: readonly MessageItem[], viewer: Viewer, clientId: string | null, notes: HealthNotes): { messages: MessageReading[]; anchors: MessageAnchor[] } {
  const messages: MessageReading[] = [];
  const anchors: MessageAnchor[] = [];
  const keyOf = createMessageKeys();
  const times = timesOf(items.map((item) => item.moment));
  const marked = items.some((item) => item.own);
  let unread = 0;

  items.forEach((item, index) => {
    notes.miss('attachments', item.attachments);
    if (item.body === null) {
      if (item.digestOnly) notes.miss('folded_history', 1);
      else unread += 1;
      return;
    }
    const sender = senderOf(item, { viewer, clientId, marked });
    const time = times[index] ?? null;
    if (sender === 'unknown') notes.miss('sender', 1);
    if (time === null) notes.miss('time', 1);
    const key = keyOf(sender, time, item.sum);
    messages.push({ key, sender, time, body: item.body.text });
    anchors.push({ key, body: item.body, after: item.element });
  });
  notes.miss('messages', unread);
  return { messages, anchors };
}
