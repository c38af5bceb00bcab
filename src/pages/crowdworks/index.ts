import type { PageReader } from '../page-reader';
import { crowdworksListReaders } from './list-readers';
import { crowdworksPostReaders } from './post-readers';
import { crowdworksTalkReaders } from './talk-readers';

/** The readers of all of CrowdWorks' pages. A content script takes those of its own pages. */
export const crowdworksReaders: Readonly<Record<string, PageReader>> = { ...crowdworksTalkReaders, ...crowdworksPostReaders, ...crowdworksListReaders };
