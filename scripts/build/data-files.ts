import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { WEIGHTS_FILE } from '../../src/engine/evidence/weights-file.ts';
import { DICTIONARY_FILE } from '../../src/language/tokenizer/dictionary/format.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** By its place in the package, where each file comes from. */
const FILES = Object.entries({
  [`dict/${DICTIONARY_FILE}`]: path.join(root, 'out/dictionary', DICTIONARY_FILE),
  [WEIGHTS_FILE]: path.join(root, 'rules/evidence/weights.bin'),
});

/** Puts the dictionary and the model's weights into the package. Only the background reads them, so nothing becomes web-accessible. */
export function dataFiles(): Plugin {
  return {
    name: 'data-files',
    generateBundle() {
      for (const [fileName, source] of FILES) this.emitFile({ type: 'asset', fileName, source: readFileSync(source) });
    },
    configureServer(server) {
      // The development server writes the package itself, after it has emptied the folder.
      server.httpServer?.once('listening', () => {
        setTimeout(() => { for (const [file, source] of FILES) cpSync(source, path.resolve(server.config.root, server.config.build.outDir, file)); }, 1000);
      });
    },
  };
}
