import type { Token } from '../model/token';
import { hasLetter } from '../text/letters';
import type { Mention } from './concepts/find-concepts';

/** A token with the concepts of `rules/lexicon/grammar.yaml` that it belongs to. */
export interface Word extends Token { grammar: readonly string[] }

/** The concepts of `rules/lexicon/grammar.yaml` by which the grammar reads a text. */
export const GRAMMAR_CONCEPTS = [
  'request_auxiliary', 'receive_verb', 'receive_potential', 'wish_word', 'request_word', 'gratitude_word', 'invitation_verb', 'trouble_word',
  'suggestion_word', 'possibility_word', 'recommendation_word', 'comparison_noun', 'advantage_word',
  'requirement_word', 'exclusive_word', 'person_noun', 'prohibition_word', 'restraint_word', 'inability_verb', 'absence_word', 'harmless_word', 'apology_word', 'sorry_word', 'recruiting_word',
  'hearsay_word', 'told_noun', 'commonness_word', 'speech_verb', 'thought_verb', 'meaning_word', 'rule_text', 'stative_verb', 'arrangement_noun', 'occasion_noun', 'past_noun',
  'condition_noun', 'purpose_noun', 'formal_noun', 'own_e_verb', 'means_verb', 'about_word', 'topic_word', 'work_object', 'form_part', 'building_verb', 'not_work_between',
  'contract_event', 'escrow_event', 'approval_event', 'after_word', 'before_word', 'completion_word',
  'work_event', 'delivery_event', 'payment_event', 'contact_event', 'event_carrier', 'first_word', 'sequel_word', 'late_word', 'friend_noun', 'intensifier', 'introduction_word',
  'joining_word', 'application_word', 'notice_word', 'self_introduction', 'article_word', 'application_heading', 'application_text', 'refusal_heading', 'example_heading', 'writing_verb',
  'writer_side', 'reader_side', 'platform_side', 'third_party', 'giving_verb', 'taking_verb', 'transfer_verb', 'humble_verb', 'honorific_verb', 'burden_word',
] as const;
export type GrammarConcept = (typeof GRAMMAR_CONCEPTS)[number];

const NONE: readonly string[] = [];

/** Marks every token with the grammar mentions that cover it; mentions are in order and lie on token borders. */
export function markWords(tokens: readonly Token[], mentions: readonly Mention[]): Word[] {
  let next = 0;
  // Field by field: a spread costs more than all the rest of the reading.
  return tokens.map(({ surface, lemma, pos, posDetail, conjugationType, conjugationForm, known, start, end }) => {
    while ((mentions[next]?.end ?? Infinity) <= start) next += 1;
    const mention = mentions[next];
    const grammar = mention !== undefined && mention.start <= start ? mention.lineage : NONE;
    return { surface, lemma, pos, posDetail, conjugationType, conjugationForm, known, start, end, grammar };
  });
}

export function is(word: Word | undefined, ...concepts: readonly GrammarConcept[]): boolean {
  if (word === undefined || word.grammar.length === 0) return false;
  for (const concept of concepts) if (word.grammar.includes(concept)) return true;
  return false;
}

/** Where no surface is given, any particle. */
export function isParticle(word: Token | undefined, ...surfaces: readonly string[]): boolean {
  return word?.pos === '助詞' && (surfaces.length === 0 || surfaces.includes(word.surface));
}

export function isNoun(word: Word | undefined): boolean {
  return word?.pos === '名詞';
}

export function isVerb(word: Word | undefined): boolean {
  return word?.pos === '動詞';
}

/** Words that are written as the end of a predicate is: 使う, 使った, 使わない, 早い. */
export function isFinite(word: Word | undefined): boolean {
  return word !== undefined && (word.conjugationForm === '基本形' || word.conjugationForm === '体言接続')
    && (word.pos === '動詞' || word.pos === '形容詞' || word.pos === '助動詞');
}

/** Verbs that only carry what a noun means: 連絡する, 連絡いたします. A closed class, and する has no stem to find it by. */
const LIGHT_VERBS = new Set(['する', 'いたす', '致す', '申し上げる', 'なさる', 'やる']);
/** Verbs that say after て how an act goes on; the short forms too (待ってる, 送っとく). A closed class. */
const ASPECT_VERBS = new Set(['いる', 'おる', 'くる', '来る', 'いく', '行く', 'しまう', 'みる', '見る', 'おく', '置く', 'ある', 'てる', 'とる', 'とく', 'でる', 'どく', 'ちゃう', 'じゃう', '参る', 'まいる']);

export function isLightVerb(word: Word | undefined): boolean {
  return isVerb(word) && LIGHT_VERBS.has(word?.lemma ?? '');
}

export function isAspectVerb(word: Word | undefined): boolean {
  return isVerb(word) && ASPECT_VERBS.has(word?.lemma ?? '') && word?.posDetail[0] !== '自立';
}

export function isComma(word: Pick<Token, 'surface'> | undefined): boolean {
  const surface = word?.surface;
  return surface === '、' || surface === ',' || surface === '，';
}

/** Signs, white space and emoji: nothing that a sentence is built of. */
export function isSign(word: Word | undefined): boolean {
  return word !== undefined && (word.pos === '記号' || !hasLetter(word.surface));
}
