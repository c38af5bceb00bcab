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

/** The way from a reading back to the page's elements. Never serialised. `messages[i]` belongs to `reading.messages[i]`. */
export interface Anchors {
  messages: MessageAnchor[];
  fields: Partial<Record<TextField, FieldAnchor>>;
  /** The element in which the person writes a message, if the page has one. */
  composer: Element | null;
}
