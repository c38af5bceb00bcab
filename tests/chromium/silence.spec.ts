import { PAGES } from '../replica/sites.mjs';
import { expect, test } from './fixtures';

/** What the pages of the replica ask for by themselves. */
const OWN = /^\/(replica\/[\w.-]+|favicon\.ico|message\/threads\/\d+\/messages\.json)$/u;

test('the server sees no request that a page did not make itself', async ({ page, read, popup, server }) => {
  test.setTimeout(180_000);
  server.log.length = 0;
  for (const { url } of PAGES) await read(url);
  await popup();
  await page.waitForTimeout(500);
  const visited = new Set(PAGES.map(({ url }) => new URL(url).pathname + new URL(url).search));
  const strangers = server.log.filter(({ host, method, url }) =>
    method !== 'GET' || !['crowdworks.jp', 'www.lancers.jp'].includes(host) || !(visited.has(url) || OWN.test(url)));
  expect(strangers).toEqual([]);
  const documents = server.log.filter(({ url }) => visited.has(url));
  expect(documents).toHaveLength(PAGES.length);
  expect(new Set(server.log.map(({ url }) => url)).size).toBe(new Set(server.log.map(({ host, url }) => host + url)).size);
});

test('no page\'s own scripts complain because of us', async ({ read, complaints }) => {
  test.setTimeout(180_000);
  for (const { url } of PAGES) await read(url);
  expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
});
