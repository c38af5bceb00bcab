import type { Mood } from '../../model/grammar';
import type { Reads } from '../grammar-parts';
import { outermost, type ClauseReading } from './clause-reading';
import { isOffer } from './offer';
import { isProposal } from './proposal';
import { isRefusal } from './refusal';
import { isReport } from './report';
import { isRequest } from './request';
import { isRequirement } from './requirement';

/** The mood of a clause by its own words. What it has from its neighbours is added by `moodsAcrossClauses`. */
export function decideMood(reading: ClauseReading, reads: Reads): Mood {
  const { predicate, clause } = reading;
  if (reads('report') && isReport(reading)) return 'report';
  if (reads('refusal') && isRefusal(reading)) return 'refusal';
  if (isRequest(reading)) return 'request';
  if (isProposal(reading)) return 'proposal';
  if (clause.link === 'condition' || predicate.ending === 'condition') return 'condition';
  if (isRequirement(reading)) return 'requirement';
  if (predicate.question) return 'question';
  return outermost(reading) !== undefined && isOffer(reading) ? 'offer' : 'statement';
}
