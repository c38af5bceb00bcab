import type { PageReader } from '../page-reader';
import { readClient } from './client';
import { readJob } from './job';

/** The readers of CrowdWorks' job posts, by their names in `rules/pages/crowdworks.yaml`, and of a client's page that is fetched. */
export const crowdworksPostReaders: Readonly<Record<string, PageReader>> = { job: readJob, client: readClient };
