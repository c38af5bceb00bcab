import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { DICTIONARY_FILE } from '../../src/language/tokenizer/dictionary/format.ts';

const source = path.resolve(import.meta.dirname, '../../out/dictionary', DICTIONARY_FILE);

/** Puts the dictionary into the package under `dict/`. Only the background reads it, so nothing becomes web-accessible. */
export function dictionaryFiles(): Plugin {
  return {
    name: 'dictionary-files',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: `dict/${DICTIONARY_FILE}`, source: readFileSync(source) });
    },
    configureServer(server) {
      // The development server writes the package itself, after it has emptied the folder.
      server.httpServer?.once('listening', () => {
        setTimeout(() => { cpSync(source, path.resolve(server.config.root, server.config.build.outDir, 'dict', DICTIONARY_FILE)); }, 1000);
      });
    },
  };
}
