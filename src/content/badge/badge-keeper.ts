import type { BadgeLevel } from '../../model/badge';
import type { JudgedTexts } from '../../model/badge-question';
import type { Platform } from '../../model/platform';
import type { ListedBadge } from '../../model/protocol';
import type { Reading } from '../../model/reading';
import type { Anchors } from '../../pages/anchors';
import { frame } from '../slices';
import { createBadgeAsker } from './ask-badges';
import { createBadges, type ShownBadge } from './badges';
import type { CardParts } from './cards';
import type { FootTools, MakeFoot } from './foot';
import { createRememberer } from './remember';
import { clientSpots } from './spots';

export interface BadgeParts extends Omit<FootTools, 'refresh'> { platform: Platform }
interface Read { reading: Reading; anchors: Anchors }

/** Called after each answer: how many badges stand at each level, and how many have no answer yet. */
export type BadgeProgress = (levels: Partial<Record<BadgeLevel, number>>, open: number) => void;

export interface BadgeKeeper {
  /** Shows the badges of what was read. Rejects as asking does. */
  show: (read: Read, judged: JudgedTexts, progress: BadgeProgress) => Promise<void>;
  /** The jobs of a list with their badges, in the order of the page. */
  listed: () => ListedBadge[];
  /** Leads to the badge of one of them and opens its reasons. False when it does not stand in the page any more. */
  reveal: (id: string) => boolean;
  /** The next time everything is asked anew. */
  forget: () => void;
  clear: () => void;
}

/**
 * The badges of one visit: what is read is remembered and asks for them, what is answered stands.
 * @param makeFoot the site's way to the client's page
 * @param cards for a script of pages with lists
 */
export const badgesWith = (makeFoot: MakeFoot, cards?: CardParts) => ({ platform, ...tools }: BadgeParts): BadgeKeeper => {
  const { document, wording, ask, signal } = tools;
  const asker = createBadgeAsker(ask, platform, signal);
  const remember = createRememberer(ask, signal);
  let last: { read: Read; judged: JudgedTexts; progress: BadgeProgress } | null = null;
  let shown: readonly ShownBadge[] = [];
  const refresh = () => {
    asker.forget();
    if (last !== null) show(last.read, last.judged, last.progress).catch(() => undefined);
  };
  const badges = createBadges(wording, makeFoot({ ...tools, refresh }), cards?.createDimming(document));

  async function show(read: Read, judged: JudgedTexts, progress: BadgeProgress): Promise<void> {
    const mine = { read, judged, progress };
    last = mine;
    const all = (read.reading.jobs && cards?.spots(read.reading, read.anchors)) ?? clientSpots(read.reading, read.anchors, judged);
    const present = async (): Promise<void> => {
      // A later reading knows the page better.
      if (last !== mine || signal.aborted) return;
      const look = asker.look();
      const spots = look?.wanted === false ? [] : all;
      const answered = spots.flatMap((spot) => {
        const badge = asker.answerTo(spot);
        return badge === null ? [] : [{ spot, badge }];
      });
      shown = answered;
      const stand = badges.show(answered, look);
      const levels: Partial<Record<BadgeLevel, number>> = {};
      for (const { badge: { level } } of answered) levels[level] = (levels[level] ?? 0) + 1;
      progress(levels, spots.length - answered.length);
      if (!stand) await presentNext();
    };
    let next: Promise<void> | null = null;
    /** Once in a frame: where badges stand is measured when the page has been laid out, not so that it has to be. */
    const presentNext = () => next ??= frame().then(() => {
      next = null;
      return present();
    });
    await present();
    await remember(read.reading);
    await asker.answer(all, presentNext);
  }

  const named = () => shown.flatMap(({ spot: { after, job }, badge }, index) => (job === null ? [] : [{ after, id: `${index}:${job.id}`, title: job.title, client: job.client.name, badge }]));
  return {
    show,
    forget: asker.forget,
    listed: () => named().map(({ id, title, client, badge }) => ({ id, title, client, badge })),
    reveal(id) {
      const wanted = named().find((each) => each.id === id);
      return wanted !== undefined && badges.reveal(wanted.after);
    },
    clear: () => {
      shown = [];
      badges.clear();
    },
  };
};
