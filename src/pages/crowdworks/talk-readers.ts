import type { PageReader } from '../page-reader';
import { readClient } from './client';
import { readThread } from './thread';

/** The readers of CrowdWorks' conversations, by their names in `rules/pages/crowdworks.yaml`, and of a client's page that is fetched. */
export const crowdworksTalkReaders: Readonly<Record<string, PageReader>> = { thread: readThread, client: readClient };
