import { is, isFinite, isParticle, type Word } from '../word';
import type { Layer, Predicate, Shell } from './predicate';

/**
 * Takes off what only frames a predicate, and notes it: 〜と思います, 〜ことがあります, 〜形になります, 〜予定です, 〜方。
 * Gives the index at which the framed predicate ends, or null when the layer frames none.
 */
export function peelShell(words: readonly Word[], start: number, layer: Layer, predicate: Predicate): number | null {
  const shell = shellOf(words, layer, predicate);
  if (shell === null || shell.end < start) return null;
  predicate.shells.add(shell.sort);
  if (layer.negative && shell.sort !== 'thought') predicate.shells.add('negated');
  if (shell.sort === 'thought') predicate.ending = 'none';
  return shell.end;
}

function shellOf(words: readonly Word[], { word, at, negative, past, passive, potential }: Layer, predicate: Predicate): { sort: Shell; end: number } | null {
  const before = words[at - 1];
  if (is(word, 'thought_verb') && !negative && !past) {
    if (isParticle(before, 'と')) return { sort: 'thought', end: at - 2 };
    if (isParticle(before, 'に') && is(words[at - 2], 'gratitude_word')) return { sort: 'thought', end: at - 2 };
    if (before?.lemma === 'たい') return { sort: 'thought', end: at - 1 };
  }
  if (potential && (word.surface === 'こと' || word.surface === '事')) return frame(words, at, 'possible');
  if (is(word, 'occasion_noun') && framesOf(words, at) && layerExists(words, at)) return { sort: 'sometimes', end: at - 1 };
  if (word.lemma === 'なる' && isParticle(before, 'に', 'と') && is(words[at - 2], 'arrangement_noun', 'requirement_word')) {
    return is(words[at - 2], 'requirement_word') ? { sort: 'arranged', end: at - 2 } : frame(words, at - 2, 'arranged');
  }
  if (passive) return null;
  if (is(word, 'possibility_word') && isParticle(before, 'は', 'が', 'も') && is(words[at - 2], 'arrangement_noun')) return frame(words, at - 2, 'possible');
  if (is(word, 'person_noun')) return frame(words, at, 'person');
  if (is(word, 'arrangement_noun')) {
    const isBare = predicate.ending === 'noun' || (predicate.ending === 'particle' && predicate.particle === 'に');
    if (word.surface === 'こと' || word.surface === '事') return frame(words, at, isBare ? 'order' : 'arranged');
    if (word.surface === 'よう') return frame(words, at, 'order');
    return frame(words, at, word.lemma === '予定' || word.lemma === 'つもり' ? 'plan' : 'arranged');
  }
  return null;
}

function frame(words: readonly Word[], at: number, sort: Shell): { sort: Shell; end: number } | null {
  return framesOf(words, at) ? { sort, end: at - 1 } : null;
}

/** True when a predicate stands right before the noun. */
function framesOf(words: readonly Word[], at: number): boolean {
  return isFinite(words[at - 1]);
}

/** 〜ことが|あります: the layer was read through ある to its noun. */
function layerExists(words: readonly Word[], at: number): boolean {
  return isParticle(words[at + 1], 'が', 'は', 'も') || words[at + 1]?.lemma === 'ある' || words[at + 1]?.lemma === 'ない';
}
