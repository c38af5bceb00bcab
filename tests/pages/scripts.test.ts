import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadPage } from '../../src/cli/load-page';
import { createReaders } from '../../src/pages/create-readers';
import { crowdworksListReaders } from '../../src/pages/crowdworks/list-readers';
import { crowdworksPostReaders } from '../../src/pages/crowdworks/post-readers';
import { crowdworksTalkReaders } from '../../src/pages/crowdworks/talk-readers';
import { lancersListReaders } from '../../src/pages/lancers/list-readers';
import { lancersPostReaders } from '../../src/pages/lancers/post-readers';
import { lancersTalkReaders } from '../../src/pages/lancers/talk-readers';
import { crowdworksLists, crowdworksPosts, crowdworksTalks, lancersLists, lancersPosts, lancersTalks } from '../../src/rulebook/pages';
import { goldenPages } from './golden';

/** What each script has of its site's rules, which is no more than its own pages need. */
const SCRIPTS = [
  createReaders({ crowdworks: crowdworksTalks }, { crowdworks: crowdworksTalkReaders }), createReaders({ crowdworks: crowdworksPosts }, { crowdworks: crowdworksPostReaders }),
  createReaders({ crowdworks: crowdworksLists }, { crowdworks: crowdworksListReaders }), createReaders({ lancers: lancersTalks }, { lancers: lancersTalkReaders }),
  createReaders({ lancers: lancersPosts }, { lancers: lancersPostReaders }), createReaders({ lancers: lancersLists }, { lancers: lancersListReaders }),
];

test.each(goldenPages().map((page) => [page.name, page] as const))('%s reads the same in each script that knows such a page', (_, { url, html, expected }) => {
  const knowing = SCRIPTS.filter(({ classify }) => classify(url) !== null);
  expect(knowing.length).toBeGreaterThan(0);
  const { document, close } = loadPage(html, url);
  for (const { readPage } of knowing) expect(JSON.parse(JSON.stringify(readPage(document, url)?.reading))).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  close();
});
