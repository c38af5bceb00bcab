import type { Category } from '../model/category';
import type { Part } from '../model/note';
import type { Platform, Sender, TextKind } from '../model/platform';
import { compareSeverity } from '../model/severity';
import type { Stage } from '../model/stage';
import type { ReplyDraft, Replies } from '../rulebook/schema/replies';
import { textBox, type Teller } from './teller';
import type { NoteSubject } from './text-note';

/** Longest list of requests that one answer takes up: more would read as a reproach. */
const MOST_REQUESTS = 2;

interface Situation { platform: Platform; stage: Stage; kind: TextKind; sender: Sender }

const includes = <T>(allowed: readonly T[] | undefined, value: T) => allowed === undefined || allowed.includes(value);

/** The draft for a category in a situation: the first that holds. */
export function draftFor(replies: Replies, category: Category, { platform, stage, kind, sender }: Situation): ReplyDraft | null {
  return replies.drafts[category].find(({ when }) =>
    includes(when.platform, platform) && includes(when.stage, stage) && includes(when.kind, kind) && includes(when.sender, sender)) ?? null;
}

/** The text of an answer to all that was found, in Japanese, and in English what it says. */
export function writeDraft(replies: Replies, { platform, kind, sender, page, shown }: Omit<NoteSubject, 'hidden'>): { text: string; gist: string } {
  const frame = sender === 'worker' ? 'own' : kind;
  const worstFirst = [...shown].sort((one, other) => compareSeverity(one.severity, other.severity) || one.start - other.start);
  const categories = [...new Set(worstFirst.map(({ category }) => category))].slice(0, MOST_REQUESTS);
  const drafts = categories.flatMap((category) => draftFor(replies, category, { platform, stage: page.stage.value, kind, sender }) ?? []);
  const points = drafts.map(({ rule, instead, terms }) => [rule, instead, terms].join('\n'));
  return {
    text: [replies.opening[frame], points.join(`\n\n${replies.joint}\n`), replies.closing[frame]].join('\n\n'),
    gist: drafts.map(({ gist }) => gist).join(' '),
  };
}

export function draftParts(replies: Replies, subject: Omit<NoteSubject, 'hidden'>, teller: Teller): Part[] {
  const { say, language } = teller;
  const { text, gist } = writeDraft(replies, subject);
  return [
    // Whoever reads Japanese reads the draft itself.
    ...(language === 'ja' ? [] : [['p', {}, say('note_draft_gist', gist)] as const]),
    ...textBox(say('note_draft_label'), text, 'ja', teller),
    ['p', { class: 'hint' }, say('note_draft_hint')],
  ];
}
