import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadPage } from '../../src/cli/load-page';
import type { Reading } from '../../src/model/reading';
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

/** A page that scripts of other pages fetch is one on which nothing has been drawn: they read what it embeds. */
const isFetched = (script: (typeof SCRIPTS)[number], reading: Reading) => reading.platform === 'crowdworks' && reading.kind === 'client' && script !== SCRIPTS[2];
const embedded = ({ client }: Partial<Reading>) => Object.fromEntries(Object.entries(client?.facts ?? {}).filter(([, fact]) => fact.state === 'known' && fact.source === 'json'));

test.each(goldenPages().map((page) => [page.name, page] as const))('%s reads the same in each script that knows such a page', (_, { url, html, expected }) => {
  const knowing = SCRIPTS.filter(({ classify }) => classify(url) !== null);
  expect(knowing.length).toBeGreaterThan(0);
  const { document, close } = loadPage(html, url);
  const whole = JSON.parse(readFileSync(expected, 'utf8')) as Reading;
  for (const script of knowing) {
    const reading = JSON.parse(JSON.stringify(script.readPage(document, url)?.reading)) as Reading;
    if (!isFetched(script, whole)) expect(reading).toEqual(whole);
    else expect(embedded(reading)).toEqual(embedded(whole));
  }
  close();
});
