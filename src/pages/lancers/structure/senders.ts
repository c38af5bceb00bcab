import type { Sender, Viewer } from '../../../model/platform';
import { plainName, type People } from './people';

/** One message as far as it tells its sender. */
export interface Signed {
  name: string | null;
  side: string | null;
  /** Whether the name leads to somebody else's page. */
  linked: boolean;
}

type Party = 'own' | 'other' | 'system' | null;

/**
 * Who wrote each message; `unknown` where the page does not tell. A stranger's name is the other side's only when the page
 * shows who the person is: by the own name on other messages, by a heading or link, or by a side on which no name stands.
 */
export function sendersOf(signed: readonly Signed[], people: People, viewer: Viewer): Sender[] {
  const named = signed.map(({ name, linked }): Party => {
    if (name === null) return null;
    if (people.isOwn(name)) return 'own';
    return people.isPartner(name) || linked ? 'other' : null;
  });
  const strangers = new Set(signed.flatMap(({ name }, at) => (name !== null && named[at] === null ? [plainName(name)] : [])));
  const nameless = signed.some(({ name }, at) => name === null && isOnOwnSide(signed, at));
  // Whoever the site calls itself is the site only beside somebody else: else a person may have taken the name.
  const isSite = (name: string) => people.isSystem(name) && (named.includes('other') || strangers.size > 1);
  const tells = named.includes('own') || nameless;
  const parties = signed.map(({ name }, at): Party => {
    if (name === null || (named[at] ?? null) !== null) return named[at] ?? null;
    return isSite(name) ? 'system' : tells ? 'other' : null;
  });
  return bySide(signed, parties).map((party) => (party === 'system' ? 'system' : party === null ? 'unknown' : roleOf(party, viewer)));
}

/** Whether a nameless message lies on a side on which no message has a name, and there is just one such side. */
function isOnOwnSide(signed: readonly Signed[], at: number): boolean {
  const withName = new Set(signed.filter(({ name }) => name !== null).map(({ side }) => side));
  const without = new Set(signed.filter(({ name, side }) => name === null && !withName.has(side)).map(({ side }) => side));
  return withName.size > 0 && without.has(signed[at]?.side ?? null);
}

/** Gives the nameless messages a sender: by their side, or as a continuation of the message above. */
function bySide(signed: readonly Signed[], parties: readonly Party[]): Party[] {
  const sides = new Map<string | null, Set<Party>>();
  signed.forEach(({ name, side }, at) => {
    if (name !== null) sides.set(side, (sides.get(side) ?? new Set()).add(parties[at] ?? null));
  });
  const people = new Set([...parties].filter((party) => party === 'own' || party === 'other'));
  const empty: Party | null = people.size === 1 ? (people.has('own') ? 'other' : 'own') : null;
  let above: Party = null;
  return signed.map(({ name, side }, at) => {
    let party = parties[at] ?? null;
    if (name === null) {
      const here = sides.get(side);
      const [only] = here ?? [];
      if (here === undefined) party = empty;
      // Where both sides look the same, a name may be left out below a message of the same person. Nothing becomes the
      // person's own in this way: what somebody else wrote must not go unread.
      else party = here.size === 1 && only === 'other' && above === 'other' ? 'other' : null;
    }
    above = party;
    return party;
  });
}

function roleOf(party: 'own' | 'other', viewer: Viewer): Sender {
  if (viewer === 'unknown') return 'unknown';
  if (party === 'own') return viewer;
  return viewer === 'worker' ? 'client' : 'worker';
}
