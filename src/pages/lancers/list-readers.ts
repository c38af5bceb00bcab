import type { PageReader } from '../page-reader';
import { readClient } from './client';
import { readListing } from './listing';
import { readVerification } from './verification';
import { readWorklist } from './worklist';

/** The readers of Lancers' lists and of people's pages, by their names in `rules/pages/lancers.yaml`. */
export const lancersListReaders: Readonly<Record<string, PageReader>> = {
  listing: readListing, client: readClient, worklist: readWorklist, profile: readVerification, rank: readVerification,
};
