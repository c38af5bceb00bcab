import type { PageReader } from '../page-reader';
import { readClient } from './client';
import { itemsAhead } from './message-items';
import { readThread } from './thread';

/** The readers of CrowdWorks' conversations, by their names in `rules/pages/crowdworks.yaml`, and of a client's page that is fetched. */
export const crowdworksTalkReaders: Readonly<Record<string, PageReader>> = { thread: Object.assign(readThread, { ahead: itemsAhead }), client: readClient };
