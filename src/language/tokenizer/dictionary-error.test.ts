import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { nodeDictionary } from '../../cli/node-dictionary';
import { DictionaryError, loadTokenizer } from '.';

const inflated = new Map<string, Promise<ArrayBuffer>>();

/** Inflates each file once for all tests. */
function whole(name: string): Promise<ArrayBuffer> {
  const bytes = inflated.get(name) ?? nodeDictionary(name);
  inflated.set(name, bytes);
  return bytes;
}

/** The real dictionary with one file changed. */
function spoilt(file: string, change: (bytes: ArrayBuffer) => ArrayBuffer) {
  return async (name: string) => {
    const bytes = await whole(name);
    return name === file ? change(bytes) : bytes;
  };
}

async function failure(read: (name: string) => Promise<ArrayBuffer>): Promise<DictionaryError> {
  const error: unknown = await loadTokenizer(read).catch((thrown: unknown) => thrown);
  if (!(error instanceof DictionaryError)) throw new Error(`no DictionaryError but ${String(error)}`);
  return error;
}

const cutInHalf = (bytes: ArrayBuffer) => bytes.slice(0, Math.floor(bytes.byteLength / 8) * 4);

test.each([
  'base', 'check', 'cc', 'tid_pos', 'tid_map', 'unk_char', 'unk_compat',
])('%s.dat.gz cut in half is named', async (id) => {
  const { file } = await failure(spoilt(`${id}.dat.gz`, cutInHalf));
  // Which of the two halves of the trie is short, nobody can say.
  expect(file).toBe(id === 'base' ? 'check.dat.gz' : `${id}.dat.gz`);
});

test.each(['tid', 'tid_pos', 'unk', 'unk_pos', 'unk_map', 'unk_invoke'])('%s.dat.gz cut after 100 bytes is an error', async (id) => {
  await failure(spoilt(`${id}.dat.gz`, (bytes) => bytes.slice(0, 100)));
});

test.each(['base', 'check', 'tid', 'tid_map', 'unk_invoke'])('%s.dat.gz full of zeros is an error', async (id) => {
  await failure(spoilt(`${id}.dat.gz`, (bytes) => new ArrayBuffer(bytes.byteLength)));
});

test('an empty file is named', async () => {
  expect((await failure(spoilt('unk.dat.gz', () => new ArrayBuffer(0)))).file).toBe('unk.dat.gz');
});

test('an archive that is cut off is named', async () => {
  const error = await failure(spoilt('cc.dat.gz', (bytes) => {
    const archive = gzipSync(new Uint8Array(bytes), { level: 1 });
    return new Uint8Array(archive.subarray(0, 1000)).buffer;
  }));
  expect(error.message).toBe('cc.dat.gz: cannot be read');
});

test('a reader that fails is named, with its reason', async () => {
  const error = await failure((name) => (name === 'base.dat.gz' ? Promise.reject(new Error('404')) : whole(name)));
  expect(error.message).toBe('base.dat.gz: cannot be read');
  expect(error.cause).toEqual(new Error('404'));
});

test('a gzipped file is inflated', async () => {
  const tokenizer = await loadTokenizer(spoilt('tid.dat.gz', (bytes) => new Uint8Array(gzipSync(new Uint8Array(bytes), { level: 1 })).buffer));
  expect(tokenizer.tokenize('連絡')).toHaveLength(1);
});
