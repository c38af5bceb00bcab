import type { Sender, Viewer } from '../../model/platform';
import type { MessageItem } from './message-items';

/**
 * The person's role in this thread: by whose messages are their own, else as the header says. Where neither tells, whoever
 * alone has written is the other side; of two sides nobody knows which is whose.
 * @param clientId the id of the thread's client. One account has the same id in both roles, so it says more than the link's path
 */
export function viewerOf(items: readonly MessageItem[], clientId: string | null, byHeader: Viewer): Viewer {
  const linked = items.filter(({ user }) => user !== null);
  const own = linked.find((item) => item.own);
  if (own !== undefined) return roleOf(own, clientId);
  const [role, ...others] = new Set(linked.map((item) => roleOf(item, clientId)));
  if (byHeader !== 'unknown' || role === undefined || others.length > 0) return byHeader;
  return role === 'client' ? 'worker' : 'client';
}

/**
 * Who wrote a message. Where the page marks the person's own messages, the mark decides the direction and the link must
 * agree; a message of unclear origin stays `unknown`.
 * @param marked whether any message of the page bears the mark
 */
export function senderOf(item: MessageItem, { viewer, clientId, marked }: { viewer: Viewer; clientId: string | null; marked: boolean }): Sender {
  if (item.own) return viewer === 'unknown' ? (item.user === null ? 'unknown' : roleOf(item, clientId)) : viewer;
  if (item.user === null) return 'unknown';
  const role = roleOf(item, clientId);
  return marked && role === viewer ? 'unknown' : role;
}

function roleOf({ user }: MessageItem, clientId: string | null): 'worker' | 'client' {
  return user !== null && user.id !== clientId ? user.role : 'client';
}
