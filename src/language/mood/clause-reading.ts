import type { ClauseSpan } from '../clauses/split-clauses';
import { is, isParticle, type GrammarConcept, type Word } from '../word';
import type { Layer, Predicate } from './predicate';

/** A clause with its predicate read: what the families of moods look at. */
export interface ClauseReading {
  words: readonly Word[];
  clause: ClauseSpan;
  predicate: Predicate;
}

export function outermost({ predicate }: ClauseReading): Layer | undefined {
  return predicate.layers[0];
}

/** The layer, from the outermost in, whose word is one of the concepts. */
export function layerOf({ predicate }: ClauseReading, ...concepts: readonly GrammarConcept[]): Layer | undefined {
  for (const layer of predicate.layers) if (is(layer.word, ...concepts)) return layer;
  return undefined;
}

/** 〜させて|いただく, 〜させて|もらえますか: the act is the writer's own. */
export function isOwnAct({ words, predicate }: ClauseReading): boolean {
  return predicate.layers.some(({ causative }, index) => {
    const outer = predicate.layers[index - 1];
    return causative && outer !== undefined && isParticle(words[outer.at - 1], 'て', 'で');
  });
}

/** 〜ていただければと思います, 〜できればと: the wish itself is left out. */
export function leavesWishOpen(reading: ClauseReading): boolean {
  const { predicate } = reading;
  return predicate.ending === 'condition' && (endsSentence(reading) || predicate.shells.has('thought')) && !predicate.question;
}

export function mentionsWord({ words, clause }: ClauseReading, ...concepts: readonly GrammarConcept[]): boolean {
  for (let at = clause.start; at < clause.end; at += 1) if (is(words[at], ...concepts)) return true;
  return false;
}

export function hasSurface({ words, clause }: ClauseReading, ...surfaces: readonly string[]): boolean {
  for (let at = clause.start; at < clause.end; at += 1) if (surfaces.includes(words[at]?.surface ?? '')) return true;
  return false;
}

/** The mood-bearing clause is the last of its sentence: what it leaves unsaid is not said later either. */
export function endsSentence({ clause }: ClauseReading): boolean {
  return clause.link === 'end';
}
