import type { Span } from '../model/finding';
import type { Entity } from '../model/grammar';
import { findHandles } from './entity/handle';
import { findMails } from './entity/mail';
import { findPhones } from './entity/phone';
import { findUrls } from './entity/url';

/** A span of normalised text that is one thing, whatever a dictionary would cut it into. */
export interface EntityMatch extends Span { entity: Entity }

/** Every kind with the search for it, and what any text that holds one has. Where two overlap, the one that comes first here stays. */
const FINDERS: readonly { entity: Entity; mayHold: RegExp; find: (text: string) => Span[] }[] = [
  { entity: 'url', mayHold: /\.|:\/\//u, find: findUrls },
  { entity: 'mail', mayHold: /[@★☆◎●○〇◯#[({<]|アット|あっと| at /iu, find: findMails },
  { entity: 'phone', mayHold: /[0〇○零+]|ゼロ/u, find: findPhones },
  { entity: 'handle', mayHold: /[@#:_\d]|id|アカウント|ユーザ|ハンドル/iu, find: findHandles },
];

const LATIN = /[a-z]/iu;

/** URLs, mail addresses, phone numbers and handles in a normalised text, in order, without overlap. Linear in the length. */
export function findEntities(text: string): EntityMatch[] {
  const kept: EntityMatch[] = [];
  const hasLatin = LATIN.test(text);
  for (const { entity, mayHold, find } of FINDERS) {
    // Only a telephone number is written without any Latin letter.
    if ((entity !== 'phone' && !hasLatin) || !mayHold.test(text)) continue;
    const found = find(text).map((span) => ({ entity, ...span }));
    if (found.length > 0) merge(kept, found);
  }
  return kept;
}

/** Adds to `kept` what does not overlap it; both are in order. */
function merge(kept: EntityMatch[], found: readonly EntityMatch[]): void {
  const all = [...kept.map((match) => ({ match, isKept: true })), ...found.map((match) => ({ match, isKept: false }))]
    .sort((a, b) => a.match.start - b.match.start || Number(b.isKept) - Number(a.isKept));
  kept.length = 0;
  let keptLast = false;
  for (const { match, isKept } of all) {
    const last = kept.at(-1);
    if (last === undefined || match.start >= last.end) {
      kept.push(match);
      keptLast = isKept;
    } else if (isKept && !keptLast) {
      kept[kept.length - 1] = match;
      keptLast = true;
    }
  }
}
