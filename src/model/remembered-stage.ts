import type { ListedStage } from './client-memory';
import type { Platform } from './platform';
import type { ThreadMemory } from './protocol';
import type { Stage, StageReading } from './stage';

type Known = Exclude<Stage, 'unknown'>;
interface Remembered { escrow: ThreadMemory['escrow']; listed: ListedStage | null }

/** How far a contract has come. A contract that has come to its end, this way or that, comes no further. */
const ORDER: Readonly<Record<Known, number>> = { before_contract: 0, contracted: 1, funded: 2, delivered: 3, completed: 4, ended: 4 };

/** Whether 仮払い is done. Of a cancelled contract it does not stand any more. */
const isPaid = (stage: Stage): boolean => stage === 'funded' || stage === 'delivered' || stage === 'completed';

/** Whether a row's words say how the thread stands. In Lancers' lists 選定中 goes on standing after an agreement. */
const tells = (platform: Platform, { stage }: ListedStage): boolean => platform !== 'lancers' || stage !== 'before_contract';

/**
 * The stage by which a thread is judged whose page does not say it; null where nothing is known. Of the person's answer and
 * what a list last showed the newer stands; where they say the same of 仮払い, the list's, which says more. Who said that 仮払い
 * is not done has not said that there is no contract: `contracted` is the stage before escrow that accuses least.
 */
export function rememberedStage(platform: Platform, { escrow, listed }: Remembered): StageReading | null {
  const told: StageReading | null = listed === null || !tells(platform, listed) ? null : { value: listed.stage, evidence: listed.state, source: 'list', at: listed.seenAt };
  if (escrow === null) return told;
  const { paid, at } = escrow;
  if (told !== null && (paid === isPaid(told.value) || isLater(told.at, at))) return told;
  return { value: paid ? 'funded' : 'contracted', evidence: null, source: 'person', at };
}

/**
 * What is remembered of a thread and does not fit the stage by which it is judged. What has moved on since fits: an older sight
 * of a list may show an earlier stage. An answer against the page never fits.
 * @param readAt when the page was read (ISO 8601)
 */
export function misfits(platform: Platform, stage: StageReading, readAt: string, { escrow, listed }: Remembered): Remembered {
  const { value, source } = stage;
  if (value === 'unknown') return { escrow: null, listed: null };
  const now = stage.at ?? readAt;
  const ofPage = source === 'page' || source === 'nature';
  const listedFits = listed === null || source === 'list' || !tells(platform, listed)
    || (source === 'person' ? !isPaid(listed.stage) || isPaid(value) : isLater(listed.seenAt, now) ? listed.stage === value : follows(listed.stage, value));
  const answerFits = escrow === null || source === 'person' || escrow.paid === isPaid(value) || (!ofPage && !escrow.paid);
  return { escrow: answerFits ? null : escrow, listed: listedFits ? null : listed };
}

const isLater = (one: string | undefined, other: string): boolean => one !== undefined && Date.parse(one) > Date.parse(other);

/** Whether a contract that once stood at `before` may stand at `after` now. */
const follows = (before: Known, after: Known): boolean => before === after || ORDER[before] < ORDER[after];
