import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const folder = path.resolve(import.meta.dirname, '../../node_modules/kuromoji/dict');

/** Puts the dictionary into the package under `dict/`. Only the background reads it, so nothing becomes web-accessible. */
export function dictionaryFiles(): Plugin {
  return {
    name: 'dictionary-files',
    generateBundle() {
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.dat.gz'))) {
        this.emitFile({ type: 'asset', fileName: `dict/${file}`, source: readFileSync(path.join(folder, file)) });
      }
    },
    configureServer(server) {
      // The development server writes the package itself, after it has emptied the folder.
      server.httpServer?.once('listening', () => {
        setTimeout(() => { cpSync(folder, path.resolve(server.config.root, server.config.build.outDir, 'dict'), { recursive: true }); }, 1000);
      });
    },
  };
}
