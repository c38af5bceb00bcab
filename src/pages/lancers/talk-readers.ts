import type { PageReader } from '../page-reader';
import { readInbox } from './inbox';
import { readThread } from './thread';

/** The readers of Lancers' conversations, by their names in `rules/pages/lancers.yaml`. */
export const lancersTalkReaders: Readonly<Record<string, PageReader>> = {
  thread: readThread, inbox: readInbox,
  // By a person and a work, no board has a name yet under which anything could be kept.
  person: (context) => readThread({ ...context, reader: 'thread', subject: null }),
};
