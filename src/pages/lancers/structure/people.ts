import type { BoardWords } from './board-words';

/** Whom the page names for certain, whatever its layout. */
export interface People {
  isOwn: (name: string) => boolean;
  /** The other side of the conversation, from its heading or a link to a person's page. */
  isPartner: (name: string) => boolean;
  isSystem: (name: string) => boolean;
}

const AFTER_NAME = /(?:\s*(?:さん|様|さま))?\s*[:：]?$/u;

/** A name as it is compared: without an honorific, a colon or an @. */
export const plainName = (text: string): string => text.normalize('NFKC').trim().replace(/^@/u, '').replace(AFTER_NAME, '').trim();

/** @param nickname the person's own; null when nobody is logged in */
export function peopleOf(nickname: string | null, partners: ReadonlyMap<string, string>, words: BoardWords): People {
  const named = (text: string, name: string) => {
    const plain = plainName(text);
    return plain === name || plain.endsWith(`(${name})`) || plain.endsWith(`(@${name})`) || (plain.startsWith(`${name} (`) && plain.endsWith(')'));
  };
  const isOwn = (text: string) => (nickname !== null && named(text, nickname.normalize('NFKC'))) || words.isMe(text);
  const known = [...partners.keys()].map(plainName).filter((partner) => partner !== '' && !isOwn(partner));
  return {
    isOwn,
    isPartner: (text) => known.some((partner) => named(text, partner)),
    isSystem: (text) => words.isSystem(plainName(text)),
  };
}
