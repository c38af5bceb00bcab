import type { Actor, Mood, Party } from '../../model/grammar';
import type { Parties } from './parties';
import type { Act } from './voice';

export interface Roles { actor: Actor; giver: Actor }

const ASKING: ReadonlySet<Mood> = new Set(['request', 'requirement', 'proposal', 'question']);

/** Who acts and who gives, by the persons that are named, the forms of the predicate and, where neither tells, the mood. */
export function decideRoles(parties: Parties, act: Act, mood: Mood): Roles {
  const actor = actorOf(parties, act, mood);
  return { actor, giver: parties.burden ?? (act.takes ? giverToTaker(parties, act, actor) : actor) };
}

function actorOf(parties: Parties, act: Act, mood: Mood): Actor {
  const { subject, topic, means, source, goal, burden } = parties;
  switch (act.voice) {
    case 'own': return 'writer';
    case 'favour': return actorOfFavour(parties, act);
    case 'passive': return source ?? goal ?? (mood === 'question' ? 'reader' : 'unknown');
    case 'humble': case 'giving': return subject ?? notReader(topic) ?? (source === 'other' && !act.takes ? source : 'writer');
    case 'honorific': return subject ?? topic ?? means ?? 'reader';
    case 'plain': return subject ?? topic ?? notPlatform(means) ?? (act.takes ? undefined : source) ?? burden ?? byMood(act, mood);
    case 'none': return burden ?? (ASKING.has(mood) && mood !== 'question' ? 'reader' : 'unknown');
  }
}

/** 会員に購入していただく, 顧問先から送ってもらう; of 弊社から購入してください and 会員に配っていただく the reader acts. */
function actorOfFavour({ subject, topic, means, source, goal }: Parties, { receives, transfers, takes }: Act): Actor {
  const asked = receives && !(transfers && goal !== 'reader') ? goal : undefined;
  const sender = receives && !takes ? source : undefined;
  return [asked, sender, subject, topic, means].find((side) => side === 'other' || side === 'reader' || (side === 'platform' && side !== means)) ?? 'reader';
}

/** Who takes has it from somebody: 保証金をお預かりします, お客様から受け取ります. */
function giverToTaker({ source, goal }: Parties, { voice }: Act, actor: Actor): Actor {
  if (source !== undefined) return source;
  if (actor !== 'writer') return 'unknown';
  return voice === 'plain' && goal !== undefined ? goal : 'reader';
}

/** 送ります: who says so of what is handed over will do it. 購入します may as well be a step of the work. */
function byMood({ transfers, takes }: Act, mood: Mood): Actor {
  if (mood === 'offer') return transfers || takes ? 'writer' : 'unknown';
  return ASKING.has(mood) ? 'reader' : 'unknown';
}

/** サイトで支払う: the site is the place. */
function notPlatform(side: Party | undefined): Party | undefined {
  return side === 'platform' ? undefined : side;
}

/** ワーカー様はこちらでお送りします: whom the humble form honours does not act. */
function notReader(side: Party | undefined): Party | undefined {
  return side === 'reader' || side === 'platform' ? undefined : side;
}
