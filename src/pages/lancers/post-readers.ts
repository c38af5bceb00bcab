import type { PageReader } from '../page-reader';
import { readJob } from './job';

/** The readers of Lancers' job posts, by their names in `rules/pages/lancers.yaml`. */
export const lancersPostReaders: Readonly<Record<string, PageReader>> = { job: readJob };
