import { VERIFICATIONS, type VerificationMarks } from '../../model/verification';
import { createHealthNotes } from '../health';
import type { PageContext, PageResult } from '../page-reader';
import { ownAccount } from './own-account';
import { pageResult } from './page-result';
import { partsOf } from './parts';
import { verificationMarks } from './verification-marks';

/**
 * Reads the person's own four marks from the own profile or the page of the ranks. A profile is the own one only when the
 * site's header names the same person as its address; of anybody else's no marks are read.
 */
export function readVerification(context: PageContext): PageResult {
  const { document, subject } = context;
  const { all, first } = partsOf(context);
  const notes = createHealthNotes();
  const { nickname, viewer } = ownAccount(context);
  const panel = first(document, 'panel');
  const isOther = subject !== null && subject !== nickname;
  let marks: VerificationMarks | null = null;
  if (nickname !== null && isOther) notes.miss('not_own_profile');
  else if (panel === null || all(panel, 'verification').length === 0) notes.refuse('unknown_layout');
  else if (nickname === null) notes.miss('not_own_profile');
  else {
    marks = verificationMarks(panel, context, isBare(panel, all(panel, 'verification')));
    if (Object.values(marks).includes(null)) notes.miss('verifications');
  }
  return pageResult(context, notes, viewer, [], marks === null ? {} : { ownVerifications: marks });
}

/**
 * Whether a list is one of bare names that leaves some of the four out: then it lists what is done. All four names without
 * any sign may as well be those of somebody who has done none.
 */
const isBare = (panel: Element, rows: readonly Element[]) => rows.length < VERIFICATIONS.length && panel.querySelector('i, svg, img') === null;
