import { createHealthNotes } from '../health';
import type { PageContext, PageResult } from '../page-reader';
import { clientFacts, displayName } from './client-facts';
import { ownAccount } from './own-account';
import { pageResult } from './page-result';
import { partsOf } from './parts';
import { verificationMarks } from './verification-marks';

/** Reads a client's page: `/client/:nickname`. Only an old form of it is known, and what is read of that is said to be so. */
export function readClient(context: PageContext): PageResult {
  const { document, subject } = context;
  const { all, first, line } = partsOf(context);
  const notes = createHealthNotes();
  const { viewer } = ownAccount(context);
  const name = displayName(line(document, 'title'), subject);
  if (subject === null || name === null) {
    notes.refuse('unknown_layout');
    return pageResult(context, notes, viewer, []);
  }
  const facts = clientFacts(context, document, all(document, 'told'));
  const verifications = verificationMarks(document.body, context);
  notes.miss('old_layout');
  if (Object.values(facts).some(({ state }) => state === 'unknown')) notes.miss('facts');
  if (Object.values(verifications).includes(null)) notes.miss('verifications');
  return pageResult(context, notes, viewer, [], { client: { id: subject, name, facts, verifications } }, { client: first(document, 'title') });
}
