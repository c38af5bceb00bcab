import type { EntityMatch } from '../text/entities';
import type { Unit } from './analysed-text';
import type { Mention } from './concepts/find-concepts';
import { joinLineages } from './lineages';
import type { Word } from './word';

/** A run of text that becomes one unit. */
interface Merge { start: number; end: number; concepts: readonly string[]; ambiguous: boolean; entity: EntityMatch['entity'] | null }

const PARTICLES = new Set(['で', 'に', 'を', 'は', 'が', 'の', 'と', 'も', 'へ', 'や', 'から', 'まで', 'より', 'って']);

/**
 * One unit for each mention and each entity, one for every other token. A token that a mention cuts gives its rest as
 * a unit of its own. Units cover all tokens, in order; positions are `argument` until they are read.
 */
export function mergeUnits(text: string, words: readonly Word[], mentions: readonly Mention[], entities: readonly EntityMatch[]): Unit[] {
  const merges = mergesOf(mentions, entities);
  const units: Unit[] = [];
  let next = 0;
  let done = 0;
  words.forEach((word, index) => {
    let from = Math.max(word.start, done);
    while (from < word.end) {
      while ((merges[next]?.end ?? Infinity) <= from) next += 1;
      const merge = merges[next];
      if (merge === undefined || merge.start > from) {
        const end = Math.min(word.end, merge?.start ?? Infinity);
        units.push(plainUnit(text, word, from, end));
        from = end;
      } else {
        units.push(mergedUnit(text, lastWordOf(words, index, word, merge.end), merge));
        from = merge.end;
      }
    }
    done = Math.max(done, from);
  });
  return units;
}

const NONE: readonly string[] = [];

/** Mentions inside an entity give it their concepts; those that only touch it are dropped. Both lists are in order. */
function mergesOf(mentions: readonly Mention[], entities: readonly EntityMatch[]): Merge[] {
  const merges: Merge[] = [];
  let next = 0;
  for (const entity of entities) {
    let concepts = NONE;
    for (; (mentions[next]?.start ?? Infinity) < entity.end; next += 1) {
      const mention = mentions[next];
      if (mention === undefined) break;
      if (mention.end <= entity.start) merges.push(mergeOf(mention));
      else if (mention.start >= entity.start && mention.end <= entity.end && !mention.ambiguous) concepts = joinLineages(concepts, mention.lineage);
    }
    merges.push({ start: entity.start, end: entity.end, concepts, ambiguous: false, entity: entity.entity });
  }
  return [...merges, ...mentions.slice(next).map(mergeOf)];
}

function mergeOf({ start, end, lineage, ambiguous }: Mention): Merge {
  return { start, end, concepts: lineage, ambiguous, entity: null };
}

function plainUnit(text: string, word: Word, start: number, end: number): Unit {
  const { pos, posDetail, conjugationForm } = word;
  const whole = end - start === word.end - word.start;
  const surface = whole ? word.surface : text.slice(start, end);
  const isRestParticle = !whole && PARTICLES.has(surface);
  return {
    surface, start, end, posDetail, conjugationForm, pos: isRestParticle ? '助詞' : pos, lemma: whole ? word.lemma : surface,
    concepts: whole ? word.grammar : [], ambiguous: false, entity: null, position: 'argument',
  };
}

function mergedUnit(text: string, last: Word, { start, end, concepts, ambiguous, entity }: Merge): Unit {
  const endsWord = last.end === end;
  const before = text.slice(start, Math.max(start, last.start));
  return {
    surface: text.slice(start, end), start, end, ambiguous, entity, posDetail: last.posDetail, conjugationForm: last.conjugationForm,
    pos: entity === null ? last.pos : '名詞',
    lemma: endsWord ? before + last.lemma : text.slice(start, end),
    concepts: endsWord ? joinLineages(concepts, last.grammar) : concepts,
    position: 'argument',
  };
}

function lastWordOf(words: readonly Word[], from: number, first: Word, end: number): Word {
  let at = from;
  while ((words[at + 1]?.start ?? Infinity) < end) at += 1;
  return words[at] ?? first;
}
