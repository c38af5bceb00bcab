import type { PageReader } from '../page-reader';
import { readClient } from './client';
import { readInbox } from './inbox';
import { readJob } from './job';
import { readListing } from './listing';
import { readThread } from './thread';
import { readVerification } from './verification';
import { readWorklist } from './worklist';

/** The readers of Lancers' pages, by their names in `rules/pages/lancers.yaml`. */
export const lancersReaders: Readonly<Record<string, PageReader>> = {
  job: readJob, thread: readThread, listing: readListing, client: readClient, worklist: readWorklist, inbox: readInbox, profile: readVerification, rank: readVerification,
  // By a person and a work, no board has a name yet under which anything could be kept.
  person: (context) => readThread({ ...context, reader: 'thread', subject: null }),
};
