import { pageRules } from '../rulebook/pages';
import { createReaders } from './create-readers';
import { crowdworksReaders } from './crowdworks/index';
import { lancersReaders } from './lancers/index';

/**
 * `readPage(document, url)` reads a page into plain data with the way back to its elements; null when the page is none of
 * ours; `readAhead` does what takes long of it before, in steps, and `isBlank` says whether there is something to read yet. `classify(url)` says what a URL alone tells; `isExcluded(url)` whether it is a place where we never run.
 */
export const { readPage, readAhead, isBlank, classify, isExcluded } = createReaders(pageRules, { crowdworks: crowdworksReaders, lancers: lancersReaders });
