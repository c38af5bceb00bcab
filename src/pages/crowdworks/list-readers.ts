import type { PageReader } from '../page-reader';
import { readClient } from './client';
import { readListing } from './listing';
import { readRows } from './rows';

/** The readers of CrowdWorks' lists and clients' pages, by their names in `rules/pages/crowdworks.yaml`. */
export const crowdworksListReaders: Readonly<Record<string, PageReader>> = { listing: readListing, client: readClient, worklist: readRows, inbox: readRows };
