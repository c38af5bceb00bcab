import type { PageReader } from '../page-reader';
import { readJob } from './job';
import { readThread } from './thread';

/** The readers of Lancers' pages, by their names in `rules/pages/lancers.yaml`. */
export const lancersReaders: Readonly<Record<string, PageReader>> = { job: readJob, thread: readThread };
