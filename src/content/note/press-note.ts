import type { Part } from '../../model/note';
import { UnreachableError, type Ask } from '../ask-background';
import type { PageText } from '../page-text';
import type { Situation } from '../results';

/** A text with its note: in which situation it was judged, and its time as the page says it. */
export interface NotedText { text: PageText; situation: Situation; time: string | null }

/**
 * What a button of a note opens: the background knows it, of the same text in the same situation. Rejects as asking does, and
 * with UnreachableError where there is no such note any more.
 */
export async function pressNote(ask: Ask, signal: AbortSignal, act: string, { text: { id: key, kind, sender, text }, situation, time }: NotedText): Promise<readonly Part[]> {
  const { page, ...context } = situation;
  const reply = await ask({ type: 'note', act, text: { key, kind, sender, text }, context, page, time }, signal);
  if (!reply.ok) throw new UnreachableError();
  return reply.parts;
}
