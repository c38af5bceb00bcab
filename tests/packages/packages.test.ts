import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

interface Manifest {
  name: string; version: string; permissions: string[]; host_permissions: string[]; optional_permissions?: unknown; optional_host_permissions?: unknown;
  web_accessible_resources?: unknown; externally_connectable?: unknown; minimum_chrome_version?: string;
  content_security_policy: { extension_pages: string };
  content_scripts: { matches: string[]; exclude_matches: string[]; js: string[]; all_frames?: boolean }[];
  background: { service_worker?: string; scripts?: string[]; type: string };
  browser_specific_settings?: { gecko: { id: string; strict_min_version: string; data_collection_permissions: { required: string[] } } };
}

/** Every file of a folder, as paths relative to it. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(path.join(folder, file)).isFile());
}

const HOSTS = ['https://crowdworks.jp/*', 'https://www.lancers.jp/*'];

describe.each(['chrome', 'firefox'])('dist/%s', (browser) => {
  const folder = path.join(root, 'dist', browser);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const scripts = filesOf(folder).filter((file) => file.endsWith('.js'));
  const source = (file: string) => readFileSync(path.join(folder, file), 'utf8');

  it('asks for storage and the two sites, and nothing else', () => {
    expect(manifest.permissions).toEqual(['storage']);
    expect(manifest.host_permissions).toEqual(HOSTS);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('shows the page nothing: no web-accessible resources', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
  });

  it('runs on the two sites alone, and never on login, payment, account and profile-edit pages', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    const [script] = manifest.content_scripts;
    expect(script?.matches).toEqual(HOSTS);
    for (const page of ['https://crowdworks.jp/login*', 'https://crowdworks.jp/payments*', 'https://www.lancers.jp/user/login*', 'https://www.lancers.jp/mypage/profile*', 'https://www.lancers.jp/mypage/payment*']) {
      expect(script?.exclude_matches.some((pattern) => page.startsWith(pattern.replace(/\*$/, '')) || pattern === page), page).toBe(true);
    }
  });

  it('has one self-contained classic content script', () => {
    expect(manifest.content_scripts[0]?.js).toEqual(['src/content/index.js']);
    const content = source('src/content/index.js');
    expect(content).not.toMatch(/\bimport\s*\(/);
    expect(content).not.toMatch(/^\s*(import|export)\s/m);
    expect(content).not.toMatch(/ZodError|_zod|preact|__k\b/);
    expect(content).not.toContain('innerHTML');
  });

  it('names no host of the outside world in its scripts, but for links that people may follow', () => {
    for (const file of scripts) {
      const fetched = [...source(file).matchAll(/(?:fetch|import|importScripts|new WebSocket|new EventSource|sendBeacon)\(\s*["'`](?:https?:|wss?:)?\/\/[^"'`]*/g)];
      expect(fetched.map(([text]) => text), file).toEqual([]);
    }
  });

  it('loads no code from elsewhere and builds none from text', () => {
    for (const file of scripts) expect(source(file), file).not.toMatch(/new Function\s*\(|[^.\w]eval\s*\(|importScripts\s*\(/);
    for (const file of filesOf(folder).filter((name) => name.endsWith('.html'))) expect(source(file), file).not.toMatch(/(src|href)="(https?:)?\/\//);
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
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

  it('stays within its sizes', () => {
    expect(gzipSync(source('src/content/index.js'), { level: 9 }).length).toBeLessThanOrEqual(30 * 1024);
    const bytes = filesOf(folder).reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
    expect(bytes).toBeLessThanOrEqual(20e6);
  });

  it('has every file that its manifest names', () => {
    const named = JSON.stringify(manifest).matchAll(/"([\w./-]+\.(?:js|html|png|css))"/g);
    for (const [, file = ''] of named) expect(existsSync(path.join(folder, file)), file).toBe(true);
  });
});

describe('the two manifests', () => {
  const read = (browser: string) => JSON.parse(readFileSync(path.join(root, 'dist', browser, 'manifest.json'), 'utf8')) as Manifest;

  it('Chrome: a service worker, from version 120 on', () => {
    const manifest = read('chrome');
    expect(manifest.minimum_chrome_version).toBe('120');
    expect(manifest.background.service_worker).toBeDefined();
    expect(manifest.browser_specific_settings).toBeUndefined();
  });

  it('Firefox: background scripts, a UUID as id, and no data collected', () => {
    const manifest = read('firefox');
    expect(manifest.background.scripts).toHaveLength(1);
    expect(manifest.background.service_worker).toBeUndefined();
    expect(manifest.minimum_chrome_version).toBeUndefined();
    const gecko = manifest.browser_specific_settings?.gecko;
    expect(gecko?.id).toMatch(/^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/);
    expect(gecko?.strict_min_version).toBe('142.0');
    expect(gecko?.data_collection_permissions.required).toEqual(['none']);
  });
});
