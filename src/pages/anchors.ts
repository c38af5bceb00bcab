import type { TextField } from '../model/reading';
import type { LinearText } from './linear-text';

/** Ties a message to the page: where its body's characters are and after which element its note stands. */
export interface MessageAnchor {
  key: string;
  body: LinearText;
  /** The note is inserted right after this element, in DOM order. */
  after: Element;
}

export interface FieldAnchor { text: LinearText; after: Element }

/** A card of a listing. `jobs[job]` of the reading is what it shows; a badge stands right after `after`, outside of the card's link. */
export interface CardAnchor { job: number; card: Element; after: Element }

/** The way from a reading back to the page's elements. Never serialised. `messages[i]` belongs to `reading.messages[i]`. */
export interface Anchors {
  messages: MessageAnchor[];
  fields: Partial<Record<TextField, FieldAnchor>>;
  /** The element in which the person writes a message, if the page has one. */
  composer: Element | null;
  /** In the order of the page; empty or absent where there are none. */
  cards?: CardAnchor[];
  /** After it the badge of the page's one client stands: the client's name on a post, a profile or in a thread. */
  client?: Element | null;
}
