import type { PageReader } from '../page-reader';

/** The readers of CrowdWorks' pages, by their names in `rules/pages/crowdworks.yaml`. */
export const crowdworksReaders: Readonly<Record<string, PageReader>> = {};
