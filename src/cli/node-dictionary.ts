import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const inflate = promisify(gunzip);

/** Reads a file of the dictionary from the installed package; Node's own zlib inflates twice as fast as a DecompressionStream. */
export async function nodeDictionary(name: string): Promise<ArrayBuffer> {
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict');
  const bytes = await inflate(await readFile(path.join(folder, name)));
  return bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : new Uint8Array(bytes).buffer;
}
