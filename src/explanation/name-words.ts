import type { NamedWord } from '../model/explanation';
import type { Language, LocalText } from '../model/local-text';
import { entityKey, type Wording } from '../ui/wording';

/** What concepts are called, by id. */
export type Labels = Readonly<Partial<Record<string, LocalText>>>;

/** Longest stretch of a text that is shown as one word. */
const LONGEST = 60;

/**
 * Words of somebody else's as they may stand in a sentence of ours: on one line, without characters that would steer a
 * terminal or turn the direction of writing, and with the brackets that are inside told from those around.
 */
export function asQuoted(written: string): string {
  const line = written.replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').replaceAll('「', '『').replaceAll('」', '』').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

export interface WordTeller { wording: Wording; language: Language; labels: Labels }

/** 「LINE」（外部のチャット）、「ID」: each word once, with what it was taken for where its own letters do not say so. */
export function tellWords(words: readonly NamedWord[], { wording: { say }, language, labels }: WordTeller): string {
  const told = words.map(({ written, concept, entity }) => {
    const word = asQuoted(written);
    const meaning = entity === null ? labels[concept ?? '']?.[language] : say(entityKey(entity));
    return meaning === undefined || isSame(meaning, word) ? say('explain_plain_word', word) : say('explain_word', word, meaning);
  });
  return listed(told, language);
}

/** The words alone. */
export function quoteWords(words: readonly NamedWord[], { wording: { say }, language }: WordTeller): string {
  return listed(words.map(({ written }) => say('explain_plain_word', asQuoted(written))), language);
}

function listed(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' }).format(new Set(parts));
}

/** AかBか. */
export function eitherOf(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(parts);
}

const isSame = (meaning: string, word: string): boolean => meaning.normalize('NFKC').toLowerCase() === word.normalize('NFKC').toLowerCase();
