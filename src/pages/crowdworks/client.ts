import { noteAudience } from '../audience';
import { createHealthNotes } from '../health';
import type { PageContext, PageResult } from '../page-reader';
import { lacksFacts } from './client-facts';
import { clientOfPage } from './client-of-page';
import { viewerByHeader } from './viewer';

/** Reads a client's own page: `/public/employers/:id`. Whose page it is, the address says; data of somebody else are none of it. */
export function readClient(context: PageContext): PageResult {
  const { platform, kind, subject, document } = context;
  const notes = createHealthNotes();
  const { client: { id, name, facts }, after } = clientOfPage(context);
  const isTold = name !== null || Object.values(facts).some(({ state }) => state === 'known');
  const client = isTold && (id === null || id === subject) ? { id: subject, name, facts } : null;
  if (client === null) notes.refuse('unknown_layout');
  else {
    if (name === null) notes.miss('client');
    if (lacksFacts(facts)) notes.miss('facts');
  }
  const viewer = viewerByHeader(context);
  noteAudience(document, [], viewer, notes);
  return {
    reading: {
      platform, kind, viewer, subject, health: notes.health(), stage: { value: 'unknown', evidence: null, source: 'page' }, messages: [],
      ...(client === null ? {} : { client }),
    },
    anchors: { messages: [], fields: {}, composer: null, client: client === null ? null : after },
  };
}
