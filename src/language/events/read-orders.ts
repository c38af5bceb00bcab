import type { Event } from '../../model/grammar';
import type { ClauseOrder } from '../analysed-text';
import type { ClauseSpan } from '../clauses/split-clauses';
import { is, isParticle, type Word } from '../word';
import { eventOf, tellsOrder } from './event-words';
import { readMention } from './read-mention';

/** What one clause says of events by its own words. */
interface Said {
  acts: ReadonlySet<Event>;
  /** Acts that are its topic: 仮払いは… */
  topics: ReadonlySet<Event>;
  marks: ReadonlyMap<Event, 'before' | 'after'>;
  /** まず, 先に; そのあと; 月末に, あとで. */
  first: boolean;
  sequel: boolean;
  late: boolean;
}

const NO_EVENTS: ReadonlySet<Event> = new Set();
/** What most clauses say of events. */
const NOTHING: Said = { acts: NO_EVENTS, topics: NO_EVENTS, marks: new Map(), first: false, sequel: false, late: false };

const NONE: readonly Event[] = [];
export const NO_ORDER: ClauseOrder = { acts: NONE, before: NONE, after: NONE };

/**
 * Of every clause the events that are its acts, and those that its acts come before or after, said in the clause itself,
 * before it in its sentence, or by まず and そのあと across two sentences. One pass.
 */
export function readOrders(words: readonly Word[], clauses: readonly ClauseSpan[]): ClauseOrder[] {
  let sentence = -1;
  let spoken = SILENCE;
  let before = SILENCE;
  return clauses.map((clause) => {
    if (clause.sentence !== sentence) {
      before = spoken;
      spoken = SILENCE;
      sentence = clause.sentence;
    }
    const said = readClause(words, clause);
    if (spoken === SILENCE) {
      if (said === NOTHING) return NO_ORDER;
      spoken = nothingSpoken();
    }
    const acts = said.acts.size > 0 ? said.acts : spoken.topics;
    const { marks } = spoken;
    said.marks.forEach((sort, event) => marks.set(event, sort));
    // 先に作業を…。そのあと仮払いします; 作業を…、仮払いはあとで
    if (acts.size > 0 && (said.sequel || said.late)) (spoken.acts.size > 0 ? spoken.acts : before.first).forEach((event) => marks.set(event, 'after'));
    // 仮払いは来週です。先に作業を…
    if (said.first && !said.sequel) before.late.forEach((event) => marks.set(event, 'before'));
    const order = orderOf(acts, marks);
    takeIn(spoken, said, clause, acts);
    return order;
  });
}

/** What a sentence has said of events so far. */
interface Spoken { marks: Map<Event, 'before' | 'after'>; acts: Set<Event>; topics: ReadonlySet<Event>; first: Set<Event>; late: Set<Event> }

function nothingSpoken(): Spoken {
  return { marks: new Map(), acts: new Set(), topics: NO_EVENTS, first: new Set(), late: new Set() };
}

/** What a sentence has said before any word of events: not to be written into. */
const SILENCE = nothingSpoken();

function takeIn(spoken: Spoken, said: Said, { link }: ClauseSpan, acts: ReadonlySet<Event>): void {
  for (const event of acts) {
    if (said.first) spoken.first.add(event);
    if (said.late) spoken.late.add(event);
  }
  for (const event of said.acts) {
    spoken.acts.add(event);
    // 作業を始めていただき、…; 仮払いは来週になりますので、…
    if (said.late && link !== 'condition') spoken.marks.set(event, 'before');
    else if (link === 'chain') spoken.marks.set(event, 'after');
  }
  spoken.topics = link === 'after' || link === 'condition' ? said.topics : NO_EVENTS;
}

function orderOf(acts: ReadonlySet<Event>, marks: Said['marks']): ClauseOrder {
  if (acts.size === 0 && marks.size === 0) return NO_ORDER;
  const others = [...marks].filter(([event]) => !acts.has(event));
  return {
    acts: [...acts],
    before: others.flatMap(([event, sort]) => (sort === 'before' ? [event] : [])),
    after: others.flatMap(([event, sort]) => (sort === 'after' ? [event] : [])),
  };
}

function readClause(words: readonly Word[], clause: ClauseSpan): Said {
  let first = clause.start;
  while (first < clause.end && !tellsOrder(words[first])) first += 1;
  if (first === clause.end) return NOTHING;
  const said = { acts: new Set<Event>(), topics: new Set<Event>(), marks: new Map<Event, 'before' | 'after'>(), first: false, sequel: false, late: false };
  for (let at = first; at < clause.end; at += 1) {
    const word = words[at];
    if (word === undefined || word.grammar.length === 0) continue;
    said.first ||= is(word, 'first_word') && !isParticle(words[at - 1], 'より');
    said.sequel ||= is(word, 'sequel_word');
    said.late ||= is(word, 'late_word') || (is(word, 'after_word') && isParticle(words[at - 1], 'は', 'も', 'が', 'を'));
    const event = eventOf(word);
    if (event === null) continue;
    const { sort, events, topical, next } = readMention(words, at, event, clause);
    if (sort === 'act') {
      for (const each of events) {
        said.acts.add(each);
        if (topical) said.topics.add(each);
      }
    } else if (sort !== 'named') {
      for (const each of events) said.marks.set(each, sort);
    }
    at = next - 1;
  }
  return said;
}
