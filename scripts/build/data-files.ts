import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { DICTIONARY_FILE, HEADER } from '../../src/language/tokenizer/dictionary/format.ts';
import { KNOWLEDGE_FILE, WEIGHTS_FILE } from '../../src/rulebook/package-files.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The parts of `PackedKnowledge`, as `npm run compile` writes them. */
const KNOWLEDGE = ['lexicon', 'rules', 'policies', 'evidence'];

const fileOf = (...place: string[]) => readFileSync(path.join(root, ...place));

const dictionaryChecksum = () => fileOf('out/dictionary', DICTIONARY_FILE).readUInt32LE(4 * HEADER.checksum);

/** By its place in the package, what each file holds. */
export const DATA_FILES: Readonly<Record<string, () => Uint8Array | string>> = {
  [`dict/${DICTIONARY_FILE}`]: () => fileOf('out/dictionary', DICTIONARY_FILE),
  [WEIGHTS_FILE]: () => Buffer.from(JSON.parse(fileOf('src/rulebook/compiled/evidence-table.json').toString('utf8')) as string, 'base64'),
  [KNOWLEDGE_FILE]: () => `{${KNOWLEDGE.map((part) => `"${part}":${fileOf('src/rulebook/compiled', `${part}.json`).toString('utf8')}`).join(',')},"dictionary":${String(dictionaryChecksum())}}`,
};

/** Puts into the package what texts are judged with. Only the background reads it, so nothing becomes web-accessible. */
export function dataFiles(): Plugin {
  return {
    name: 'data-files',
    generateBundle() {
      for (const [fileName, content] of Object.entries(DATA_FILES)) this.emitFile({ type: 'asset', fileName, source: content() });
    },
    configureServer(server) {
      // The development server writes the package itself, after it has emptied the folder.
      server.httpServer?.once('listening', () => {
        setTimeout(() => { for (const [file, content] of Object.entries(DATA_FILES)) lay(path.resolve(server.config.root, server.config.build.outDir, file), content()); }, 1000);
      });
    },
  };
}

function lay(file: string, content: Uint8Array | string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
