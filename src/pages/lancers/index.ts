import type { PageReader } from '../page-reader';
import { lancersListReaders } from './list-readers';
import { lancersPostReaders } from './post-readers';
import { lancersTalkReaders } from './talk-readers';

/** The readers of all of Lancers' pages. A content script takes those of its own pages. */
export const lancersReaders: Readonly<Record<string, PageReader>> = { ...lancersTalkReaders, ...lancersPostReaders, ...lancersListReaders };
