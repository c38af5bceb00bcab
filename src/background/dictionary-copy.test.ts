import { describe, expect, test, vi } from 'vitest';
import { nodeDictionary } from '../cli/node-dictionary';
import { createDictionaryCopy } from './dictionary-copy';
import { createFolderDouble } from './folder-double';
import { fetchFromPackage } from './package-double';

const holder = vi.hoisted(() => ({ api: { runtime: { getURL: (file: string) => `chrome-extension://ours/${file}` } } }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));

const CONTEXT = { platform: 'crowdworks', kind: 'message', sender: 'client', stage: 'before_contract', approval: 'none', contractAmount: null } as const;

describe('a copy of the dictionary', () => {
  test('is what was kept, until it is taken away', async () => {
    const copy = createDictionaryCopy(createFolderDouble().open);
    expect(await copy.read()).toBeNull();
    expect(await copy.keep(new Blob([Uint8Array.of(1, 2, 3)]))).toEqual(Uint8Array.of(1, 2, 3).buffer);
    expect(await copy.read()).toEqual(Uint8Array.of(1, 2, 3).buffer);
    await copy.forget();
    expect(await copy.read()).toBeNull();
  });

  test('that the disk refuses is none, and half of it never counts', async () => {
    const folder = createFolderDouble({ room: 2 });
    const copy = createDictionaryCopy(folder.open);
    expect(await copy.keep(new Blob([Uint8Array.of(1, 2, 3)]))).toBeNull();
    expect(await copy.read()).toBeNull();
    expect(folder.files.size).toBe(0);
  });

  test.each([
    ['that has no private file system', () => { throw new ReferenceError('navigator is not defined'); }],
    ['that keeps it shut', () => Promise.reject(new DOMException('not allowed', 'SecurityError'))],
  ])('is none in a browser %s', async (_, open) => {
    const copy = createDictionaryCopy(open);
    expect(await copy.keep(new Blob(['four']))).toBeNull();
    await copy.forget();
    expect(await copy.read()).toBeNull();
  });
});

describe('an engine is loaded', () => {
  /** Loads an engine as the background does; gives what of the package was read, and what is kept afterwards. */
  async function load(kept: ArrayBuffer | null, folder = createFolderDouble()) {
    const read: string[] = [];
    vi.stubGlobal('fetch', (url: string) => {
      read.push(url.split('/').at(-1) ?? '');
      return fetchFromPackage(url);
    });
    const copy = createDictionaryCopy(folder.open);
    if (kept !== null) await copy.keep(new Blob([kept]));
    const { loadEngine } = await import('./load-engine');
    const engine = await loadEngine(copy);
    expect(engine.judge('LINEのIDを教えてください。', CONTEXT)).not.toEqual([]);
    return { read, kept: await copy.read() };
  }

  test('from the package where there is no copy, and one is kept', async () => {
    const whole = await nodeDictionary();
    const { read, kept } = await load(null);
    expect(read.sort()).toEqual(['ipadic.dict', 'knowledge.json', 'weights.bin']);
    expect(kept).toEqual(whole);
  });

  test('from the package itself where no copy can be kept', async () => {
    const { read, kept } = await load(null, createFolderDouble({ room: 1000 }));
    expect(read).toContain('ipadic.dict');
    expect(kept).toBeNull();
  });

  test('from the copy where it is the dictionary of the package', async () => {
    const { read } = await load((await nodeDictionary()).slice(0));
    expect(read.sort()).toEqual(['knowledge.json', 'weights.bin']);
  });

  test.each([
    ['another version', (bytes: Uint8Array) => { bytes.fill(7, 12, 16); }],
    ['damaged', (bytes: Uint8Array) => { bytes.fill(0, 4_000_000, 4_000_100); }],
    ['no dictionary', (bytes: Uint8Array) => { bytes.fill(0, 0, 16); }],
  ])('from the package where the copy is %s, and the copy is made anew', async (_, spoil) => {
    const whole = await nodeDictionary();
    const spoilt = whole.slice(0);
    spoil(new Uint8Array(spoilt));
    const { read, kept } = await load(spoilt);
    expect(read).toContain('ipadic.dict');
    expect(kept).toEqual(whole);
  });

  test.each([
    ['spoils', (bytes: ArrayBuffer) => { new Uint8Array(bytes).fill(0, 4_000_000, 4_000_100); return bytes; }],
    ['cuts off', (bytes: ArrayBuffer) => bytes.slice(0, 4_000_001)],
    ['loses', () => new ArrayBuffer(0)],
  ])('from the package where the disk %s the copy that is being made: the same request is answered, and no such copy stays', async (_, spoil) => {
    const { read, kept } = await load(null, createFolderDouble({ spoil }));
    expect(read.sort()).toEqual(['ipadic.dict', 'knowledge.json', 'weights.bin']);
    expect(kept).toBeNull();
  });
});
