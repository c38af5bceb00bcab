import type { PageReader } from '../page-reader';
import { readJob } from './job';
import { readThread } from './thread';

/** The readers of CrowdWorks' pages, by their names in `rules/pages/crowdworks.yaml`. */
export const crowdworksReaders: Readonly<Record<string, PageReader>> = { thread: readThread, job: readJob };
