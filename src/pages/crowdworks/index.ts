import type { PageReader } from '../page-reader';
import { readClient } from './client';
import { readJob } from './job';
import { readListing } from './listing';
import { readRows } from './rows';
import { readThread } from './thread';

/** The readers of CrowdWorks' pages, by their names in `rules/pages/crowdworks.yaml`. */
export const crowdworksReaders: Readonly<Record<string, PageReader>> = {
  thread: readThread, job: readJob, listing: readListing, client: readClient, worklist: readRows, inbox: readRows,
};
