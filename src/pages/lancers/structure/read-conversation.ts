import type { Sender, Viewer } from '../../../model/platform';
import type { ClientReading } from '../../../model/reading';
import type { CompiledPages } from '../../../rulebook/compiled-pages';
import type { LinearText } from '../../linear-text';
import { nicknameOf } from '../person-link';
import { attachmentsOf } from './attachments';
import { blocksOf, isBetween, type Block, type Piece } from './blocks';
import type { BoardWords } from './board-words';
import { findConversation, partnersIn, type Conversation } from './conversation';
import { bodyOf, messageWords } from './message-words';
import { namesOf, type Named } from './names';
import { peopleOf, plainName } from './people';
import { sendersOf } from './senders';
import { sideOf } from './sides';
import { timeTexts } from './times';
import { isNameLike, unitsOf } from './units';

/** One message, before its time is known as such. */
interface Said { sender: Sender; body: LinearText; timeText: string | null; after: Element; attachments: number }

/** What was read of a conversation. */
export interface Heard {
  conversation: Conversation;
  said: Said[];
  /** How many pieces between the messages have words that belong to none of them. */
  unread: number;
  isMessage: (element: Element) => boolean;
  /** The other side, as far as it is known. */
  partner: ClientReading | null;
}

interface Known { rules: CompiledPages; words: BoardWords; nickname: string | null; viewer: Viewer }

/** Reads the conversation beside a composer; null when there is none, or when what is there is no conversation of two sides. */
export function readConversation(composer: Element, { rules, words, nickname, viewer }: Known): Heard | null {
  const conversation = findConversation(composer, words);
  if (conversation === null) return null;
  const pieces = blocksOf(conversation, words);
  const blocks = pieces.filter((piece): piece is Block => 'parts' in piece);
  const parts = new Set(blocks.flatMap((block) => block.parts));
  const isMessage = (element: Element) => parts.has(element);

  const attached = attachmentsOf(blocks, words, (href) => nicknameOf(rules, href) !== null);
  const partners = partnersIn(composer.ownerDocument, words, isMessage);
  const people = peopleOf(nickname, partners, words);
  const entries = blocks.map((block, at) => {
    const each = attached[at] ?? { count: 0, files: [], avatar: null };
    return { block, attached: each, words: messageWords(block, each, words, (text) => people.isOwn(text) || people.isPartner(text)) };
  });
  const names = namesOf(entries, people);
  const signed = entries.map(({ block, words: said }, at) => ({ name: names[at]?.name ?? null, side: sideOf(block, said, names[at]?.unit ?? null), linked: leadsToOther(names[at], rules, nickname) }));
  const senders = sendersOf(signed, people, viewer);
  // Rows that each name somebody else are a list of people.
  const others = new Set(signed.flatMap(({ name }) => (name === null || people.isOwn(name) || people.isSystem(name) ? [] : [plainName(name)])));
  if (others.size > 2 && !signed.some(({ name }) => name !== null && people.isOwn(name))) return null;

  const texts = timeTexts(pieces, new Map(entries.map((entry): [Piece, typeof entry.words] => [entry.block, entry.words])), words);
  const said = entries.map((entry, at): Said => ({
    sender: senders[at] ?? 'unknown', body: bodyOf(entry.block, entry.words, names[at]?.unit ?? null), timeText: texts[at] ?? null,
    after: entry.block.parts.at(-1) ?? composer, attachments: entry.attached.count,
  }));
  const other = senders.findIndex((sender, at) => sender !== 'unknown' && sender !== 'system' && sender !== viewer && signed[at]?.name !== null);
  const name = plainName(signed[other]?.name ?? '');
  const link = nicknameOf(rules, names[other]?.unit?.element.closest('a')?.getAttribute('href') ?? null);
  return {
    conversation, said: said.filter(({ body, attachments }) => body.text !== '' || attachments > 0), unread: strayTexts(pieces, words), isMessage,
    partner: other < 0 ? null : { id: link ?? partners.get(name) ?? null, name, facts: {} },
  };
}

/** Whether a name is a link to the page of somebody else. */
function leadsToOther(named: Named | undefined, rules: CompiledPages, nickname: string | null): boolean {
  const link = named?.unit?.element.closest('a') ?? named?.unit?.element.querySelector('a');
  const linked = nicknameOf(rules, link?.getAttribute('href') ?? null);
  return linked !== null && nickname !== null && linked !== nickname;
}

/** Pieces with words that stand between two messages and are neither a date nor a divider, nor the name above a group. */
function strayTexts(pieces: readonly Piece[], words: BoardWords): number {
  const first = pieces.findIndex((piece) => 'parts' in piece);
  const last = pieces.findLastIndex((piece) => 'parts' in piece);
  const leads = new Set(pieces.flatMap((piece) => ('parts' in piece ? piece.lead : [])));
  const isStray = (element: Element) => unitsOf(element).some(({ text }) => !isBetween(text, words) && !words.isRemark(text) && !(leads.has(element) && isNameLike(text)));
  return pieces.slice(first, last).filter((piece) => 'between' in piece && isStray(piece.between)).length;
}
