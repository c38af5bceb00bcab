import type { Event } from '../../model/grammar';
import { is, isAspectVerb, isLightVerb, isParticle, type GrammarConcept, type Word } from '../word';

/** The words of `rules/lexicon/grammar.yaml` that name each event; a word that names two counts as the first. */
const NAMED_BY: readonly (readonly [GrammarConcept, Event])[] = [
  ['escrow_event', 'escrow'], ['contract_event', 'contract'], ['delivery_event', 'delivery'], ['payment_event', 'payment'], ['work_event', 'work'], ['contact_event', 'contact'],
];
const NEGATIONS = new Set(['ない', 'ぬ', 'ん', 'ず']);

/** Words that say what comes first without naming an event. */
const ORDERING: readonly GrammarConcept[] = ['first_word', 'sequel_word', 'late_word', 'after_word'];

interface Telling { event: Event | null; tellsOrder: boolean }
const SILENT: Telling = { event: null, tellsOrder: false };
/** By lineage: all words of a concept share one. */
const known = new WeakMap<readonly string[], Telling>();

function tellingOf({ grammar }: Word): Telling {
  if (grammar.length === 0) return SILENT;
  const before = known.get(grammar);
  if (before !== undefined) return before;
  const event = NAMED_BY.find(([concept]) => grammar.includes(concept))?.[1] ?? null;
  const telling = { event, tellsOrder: event !== null || ORDERING.some((concept) => grammar.includes(concept)) };
  known.set(grammar, telling);
  return telling;
}

export function eventOf(word: Word | undefined): Event | null {
  return word === undefined ? null : tellingOf(word).event;
}

/** Whether the order of events may be read from a word. */
export function tellsOrder(word: Word | undefined): boolean {
  return word !== undefined && tellingOf(word).tellsOrder;
}

export function isNegation(word: Word | undefined): boolean {
  return word !== undefined && (word.pos === '助動詞' || word.pos === '形容詞') && NEGATIONS.has(word.lemma);
}

/** Words over which an event is still the one that is spoken of: 仮払い|の|手続き|が|完了|し|まし|たら. */
export function carriesEvent(word: Word): boolean {
  if (word.pos === '助詞' || word.pos === '助動詞' || word.pos === '接頭詞' || word.pos === '副詞') return true;
  if (isLightVerb(word) || isAspectVerb(word) || word.posDetail[0] === '接尾' || word.posDetail[0] === '数' || word.posDetail[0] === '副詞可能') return true;
  return word.lemma === 'なる' || word.lemma === 'ある' || is(word, 'completion_word', 'event_carrier', 'receive_verb', 'receive_potential', 'request_auxiliary', 'contract_event');
}

/** 契約と仮払い, 契約・仮払い, 契約、仮払い: what is said of the last is said of both. */
export function joinsEvents(word: Word | undefined): boolean {
  return isParticle(word, 'と', 'や', 'か') || /^[・、,，/／]$/u.test(word?.surface ?? '') || word?.surface === 'および' || word?.surface === '及び';
}
