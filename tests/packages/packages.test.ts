import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packageFiles, root } from './package-files';

const HOSTS = ['https://crowdworks.jp/*', 'https://www.lancers.jp/*'];
/** The script of each site, by the one host that it runs on. */
const CONTENT = { 'https://crowdworks.jp/*': 'src/content/crowdworks.js', 'https://www.lancers.jp/*': 'src/content/lancers.js' };
/** Ways in which a script can reach out for something. */
const REACHING_OUT = /\bfetch\s*\(|XMLHttpRequest|\bWebSocket\b|WebTransport|EventSource|sendBeacon|importScripts|RTCPeerConnection|new Image\b|new Worker\b|serviceWorker\.register/gu;
/** Traces that the libraries leave in a bundle, and a file that has them. */
const LIBRARIES = { preact: /__k\b/gu, zod: /invalid_type|ZodError/gu };

describe.each(['chrome', 'firefox'])('dist/%s', (browser) => {
  const { folder, files, source, places, manifest, scripts, pages, bytes } = packageFiles(browser);

  it('asks for storage and the two sites, and nothing else', () => {
    expect(manifest.permissions).toEqual(['storage']);
    expect(manifest.host_permissions).toEqual(HOSTS);
    for (const key of ['optional_permissions', 'optional_host_permissions', 'externally_connectable', 'update_url', 'sandbox', 'key'] as const) expect(manifest[key], key).toBeUndefined();
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
    expect(manifest.content_scripts.map(({ matches }) => matches)).toEqual(HOSTS.map((host) => [host]));
    for (const { world, all_frames, css } of manifest.content_scripts) expect([world, all_frames, css]).toEqual([undefined, undefined, undefined]);
    for (const page of ['https://crowdworks.jp/login*', 'https://crowdworks.jp/payments*', 'https://www.lancers.jp/user/login*', 'https://www.lancers.jp/mypage/profile*', 'https://www.lancers.jp/mypage/payment*']) {
      const script = manifest.content_scripts.find(({ matches }) => matches.some((match) => page.startsWith(match.replace(/\*$/, ''))));
      expect(script?.exclude_matches.some((pattern) => page.startsWith(pattern.replace(/\*$/, '')) || pattern === page), page).toBe(true);
    }
    // What a script cannot run on it need not be kept from.
    for (const { matches: [host = ''], exclude_matches } of manifest.content_scripts) expect(exclude_matches.filter((pattern) => !pattern.startsWith(host.replace(/\*$/, '')))).toEqual([]);
  });

  it.each(Object.entries(CONTENT))('has one self-contained classic content script on %s', (host, file) => {
    expect(manifest.content_scripts.filter(({ matches }) => matches.includes(host)).map(({ js }) => js)).toEqual([[file]]);
    // A module's own words are a syntax error in a classic script, all but one.
    expect(() => new Script(source(file))).not.toThrow();
    expect(places(file, /\bimport\s*\(/gu)).toEqual([]);
  });

  it('has neither framework nor schema library in the content scripts, and this would be seen', () => {
    for (const [library, trace] of Object.entries(LIBRARIES)) {
      for (const file of Object.values(CONTENT)) expect(places(file, trace), library).toEqual([]);
      expect(scripts.filter((file) => file.startsWith('assets/')).some((file) => places(file, trace).length > 0), library).toBe(true);
    }
  });

  it('asks no host for anything: the one thing fetched is its own dictionary', () => {
    const reached = scripts.flatMap((file) => places(file, REACHING_OUT));
    expect(reached).toHaveLength(1);
    expect(reached[0]).toMatch(/^fetch\([\w.]+\.runtime\.getURL\(`dict\//u);
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
    for (const file of scripts) expect(places(file, /\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|setHTMLUnsafe/gu), file).toEqual([]);
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
    for (const text of ['kuromoji 0.1.2', 'Apache License', 'Nara Institute of Science and Technology', 'ICOT', 'webextension-polyfill 0.12.0', 'Mozilla Public License', 'https://github.com/mozilla/webextension-polyfill', 'preact 11.2.0', 'zod 4.6.7']) {
      expect(notices).toContain(text);
    }
    expect(source('LICENSE.txt')).toContain('MIT License');
  });

  it('has the same version everywhere', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    expect(manifest.version).toBe(version);
  });

  it.each(Object.entries(CONTENT))('has a content script of at most 30 KB, packed, on %s', (_, file) => {
    expect(gzipSync(source(file), { level: 9 }).length).toBeLessThanOrEqual(30 * 1024);
  });

  it('stays within its sizes: all but the dictionary 1.45 MB with the weights of the model and the words that explain, the dictionary as kuromoji ships it', () => {
    expect(bytes(/^(?!dict\/)/u)).toBeLessThanOrEqual(1.45e6);
    expect(bytes(/^dict\//u)).toBeLessThanOrEqual(18e6);
  });

  it('has every file that its manifest names, and nothing that does not belong into a package', () => {
    const named = JSON.stringify(manifest).matchAll(/"([\w./-]+\.(?:js|html|png|css))"/gu);
    for (const [, file = ''] of named) expect(existsSync(path.join(folder, file)), file).toBe(true);
    expect(files.filter((file) => !/^(manifest\.json|service-worker-loader\.js|(LICENSE|THIRD_PARTY_NOTICES)\.txt|icons\/\d+\.png|_locales\/(ja|en)\/messages\.json|dict\/\w+\.dat\.gz|assets\/[\w.-]+\.(js|css)|src\/content\/(crowdworks|lancers)\.js|src\/screens\/\w+\/index\.(js|html))$/u.test(file))).toEqual([]);
  });
});

describe('the two manifests', () => {
  it('Chrome: a service worker, from version 120 on', () => {
    const { manifest } = packageFiles('chrome');
    expect(manifest.minimum_chrome_version).toBe('120');
    expect(manifest.background).toEqual({ service_worker: expect.stringMatching(/\.js$/u) as string, type: 'module' });
    expect(manifest.browser_specific_settings).toBeUndefined();
  });

  it('Firefox: background scripts, a UUID as id, and no data collected', () => {
    const { manifest } = packageFiles('firefox');
    expect(manifest.background).toEqual({ scripts: [expect.stringMatching(/\.js$/u)], type: 'module' });
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
    const own = ['background', 'minimum_chrome_version', 'browser_specific_settings'];
    const [chrome, firefox] = ['chrome', 'firefox'].map((browser) => Object.entries(packageFiles(browser).manifest).filter(([key]) => !own.includes(key)).sort());
    expect(firefox).toEqual(chrome);
  });
});
