import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { originOf, platformOfUrl } from './host';
import { PLATFORMS } from './platform';

test('the manifest asks for these hosts and no others', () => {
  expect(manifest.host_permissions).toEqual(PLATFORMS.map(originOf));
});

test.each([
  ['https://crowdworks.jp/proposals/1', 'crowdworks'],
  ['https://www.lancers.jp/work/detail/1', 'lancers'],
  ['http://crowdworks.jp/', null],
  ['https://crowdworks.jp.example.com/', null],
  ['https://example.com/?https://crowdworks.jp/', null],
  ['https://crowdworks.jp:8443/', null],
  ['about:blank', null],
  [undefined, null],
])('%s belongs to %s', (url, platform) => {
  expect(platformOfUrl(url)).toBe(platform);
});
