import { questionOfJob } from '../../model/badge-question';
import type { Reading } from '../../model/reading';
import type { Anchors } from '../../pages/anchors';
import { createDimming } from './dimming';
import type { BadgeSpot } from './spots';

/** What badges on the cards of lists need beside the rest. Scripts of pages without lists go without. */
export interface CardParts { spots: (reading: Reading, anchors: Anchors) => BadgeSpot[]; createDimming: typeof createDimming }

export const cardParts: CardParts = {
  /** The cards in the order of the page. Several may show one job and then ask the same. */
  spots: ({ jobs = [] }, { cards = [] }) => cards.flatMap(({ job: index, card, after }) => {
    const job = jobs[index];
    return job === undefined ? [] : [{ where: 'listing', after, card, job, question: questionOfJob(job) }];
  }),
  createDimming,
};
