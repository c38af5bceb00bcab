import DynamicDictionaries from 'kuromoji/src/dict/DynamicDictionaries.js';
import { DictionaryError } from './dictionary-error';
import { fileName, type DictionaryFiles } from './read-files';
import { ENTRY_SIZE, readTargetMap } from './target-map';

/** Characters of the basic plane: each has a class. */
const CHARACTERS = 0x1_0000;

/** Puts the dictionary together. Throws a DictionaryError where the files do not fit together; kuromoji would read nonsense. */
export function loadDictionary(files: DictionaryFiles): DynamicDictionaries {
  const { base, check, cc, tid, tid_pos: tidPos, unk, unk_pos: unkPos, unk_char: classes, unk_compat: compatible } = files;
  if (base.byteLength !== check.byteLength) throw new DictionaryError(fileName('check'), 'does not fit base.dat.gz');
  const costs = new Int16Array(cc);
  const [forward = 0, backward = 0] = costs;
  if (forward <= 0 || costs.length !== forward * backward + 2) throw new DictionaryError(fileName('cc'), 'is cut off or broken');
  if (classes.byteLength !== CHARACTERS) throw new DictionaryError(fileName('unk_char'), 'is cut off or broken');
  if (compatible.byteLength !== CHARACTERS * Uint32Array.BYTES_PER_ELEMENT) throw new DictionaryError(fileName('unk_compat'), 'is cut off or broken');

  const words = readTargetMap(fileName('tid_map'), files.tid_map, tid.byteLength);
  const unknown = readTargetMap(fileName('unk_map'), files.unk_map, unk.byteLength);
  checkEntries('tid', tid, words, tidPos, Math.min(forward, backward));
  checkEntries('unk', unk, unknown, unkPos, Math.min(forward, backward));

  const definitions = withoutPadding(files.unk_invoke);
  const dictionaries = new DynamicDictionaries();
  dictionaries.loadTrie(new Int32Array(base), new Int32Array(check));
  dictionaries.token_info_dictionary.loadDictionary(new Uint8Array(tid));
  dictionaries.token_info_dictionary.loadPosVector(new Uint8Array(tidPos));
  dictionaries.token_info_dictionary.target_map = words;
  dictionaries.loadConnectionCosts(costs);
  // The map of unknown words is set below: kuromoji would take the zeros after it for entries.
  dictionaries.loadUnknownDictionaries(
    new Uint8Array(unk), new Uint8Array(unkPos), new Uint8Array(0), new Uint8Array(classes), new Uint32Array(compatible), definitions,
  );
  dictionaries.unknown_dictionary.target_map = unknown;
  return dictionaries;
}

/** Every entry must connect within the matrix and end its features within their file. */
function checkEntries(id: 'tid' | 'unk', bytes: ArrayBuffer, map: readonly (readonly number[])[], features: ArrayBuffer, contexts: number): void {
  const view = new DataView(bytes);
  const lines = new Uint8Array(features);
  let last = 0;
  map.forEach((entries) => {
    for (const entry of entries) {
      if (entry % ENTRY_SIZE !== 0 || view.getUint16(entry, true) >= contexts || view.getUint16(entry + 2, true) >= contexts) {
        throw new DictionaryError(fileName(id), 'is broken');
      }
      last = Math.max(last, view.getUint32(entry + 6, true));
    }
  });
  if (last >= lines.length || lines[last] === 0 || lines.indexOf(0, last) < 0) throw new DictionaryError(fileName(`${id}_pos`), 'is cut off or broken');
}

/** The definitions of the character classes without the zeros after them, which kuromoji would read as 150,000 classes without a name. */
function withoutPadding(bytes: ArrayBuffer): Uint8Array {
  const all = new Uint8Array(bytes);
  const last = all.findLastIndex((byte) => byte !== 0);
  // Each definition ends with a name that ends with zero.
  if (last < 0 || last + 1 >= all.length) throw new DictionaryError(fileName('unk_invoke'), 'is cut off or broken');
  return all.subarray(0, last + 2);
}
