// Lays kuromoji's dictionary beside the bundled command, inflated, so that a call need not inflate 18 MB.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Files that end in zeros without meaning, 35 of 100 MB. A few are kept: they end the last text of a file. */
const PADDED = /^(tid|tid_pos|unk|unk_pos|unk_invoke)\.dat\.gz$/;

function withoutPadding(bytes) {
  const last = bytes.findLastIndex((byte) => byte !== 0);
  return bytes.subarray(0, Math.min(bytes.length, last + 16));
}

/**
 * @param {string} source the package's folder
 * @param {string} target written once; a half-written one is never seen
 */
export function layDictionary(source, target) {
  if (existsSync(target)) return;
  const fresh = `${target}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  for (const name of readdirSync(source).filter((file) => file.endsWith('.dat.gz'))) {
    const bytes = gunzipSync(readFileSync(path.join(source, name)));
    writeFileSync(path.join(fresh, name), PADDED.test(name) ? withoutPadding(bytes) : bytes);
  }
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
}
