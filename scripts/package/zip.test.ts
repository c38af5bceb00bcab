import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { filesOf, sourceFiles } from './files.mjs';
import { zip } from './zip.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'keiyaku-guard-zip-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const files = new Map([['b/契約.txt', Buffer.from('ガード'.repeat(100))], ['a.bin', Buffer.from([0, 255, 1])], ['empty', Buffer.alloc(0)]]);

/** The entries as a reader of zips finds them: by the directory at the end. */
function entriesOf(archive: Buffer): [string, Buffer][] {
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).toBe(0x06054b50);
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50);
    const [method, packed, length, local] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42)];
    const name = archive.toString('utf8', at + 46, at + 46 + length);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = archive.subarray(start, start + packed);
    at += 46 + length;
    return [name, method === 8 ? inflateRawSync(content) : content];
  });
}

test('what is packed comes out again, in the order of names', () => {
  const entries = entriesOf(zip(files));
  expect(entries.map(([name]) => name)).toEqual(['a.bin', 'b/契約.txt', 'empty']);
  for (const [name, content] of entries) expect(content.equals(files.get(name) ?? Buffer.alloc(1)), name).toBe(true);
});

test('neither the order in which files are found nor their times change a byte', () => {
  const packed = [1, 2e9].map((time) => {
    const inside = mkdtempSync(path.join(folder, 'times-'));
    writeFileSync(path.join(inside, 'file.txt'), 'same');
    utimesSync(path.join(inside, 'file.txt'), time, time);
    return zip(filesOf(inside));
  });
  expect(packed[0]?.equals(packed[1] ?? Buffer.alloc(0))).toBe(true);
  expect(zip(files).equals(zip(new Map([...files].reverse())))).toBe(true);
});

test('the source has what its build needs, and neither what the build makes nor what lies about', () => {
  const source = [...sourceFiles().keys()];
  for (const file of ['package-lock.json', 'scripts/package.mjs', 'scripts/prepare.mjs', 'src/background/index.ts', 'rules/trust.yaml', 'docs/store.md', 'public/icons/128.png', 'vite.config.ts']) expect(source).toContain(file);
  expect(source.filter((file) => /^(dist|out|node_modules|tests|src\/rulebook\/compiled)\/|\.log$/u.test(file))).toEqual([]);
});

test('paths have slashes, on every system', () => {
  expect([...filesOf(path.resolve(import.meta.dirname, '..')).keys()]).toContain('package/zip.mjs');
});
