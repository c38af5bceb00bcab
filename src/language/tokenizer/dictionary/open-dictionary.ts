import type { Token } from '../../../model/token';
import { checksum } from '../../../text/checksum';
import { DictionaryError } from './dictionary-error';
import { ALIGNMENT, CHECKED_FROM, FORMAT_VERSION, HEADER, MAGIC, SECTIONS, TABLES, type SectionName, type Sections, type Tables } from './format';

/** What a context says of a word, shared by all its tokens. */
export type Features = Pick<Token, 'pos' | 'posDetail' | 'conjugationType' | 'conjugationForm'>;

/** A dictionary that is ready to be searched: the sections as they lie in the file, and the small tables. */
export interface Dictionary extends Omit<Sections, typeof TABLES> {
  /** By context. */
  features: readonly (Features | undefined)[];
  baseForms: Tables['baseForms'];
  classes: Tables['classes'];
  /** The length of a row of `connections`. */
  columns: number;
}

const BROKEN = { ja: 'が壊れています', en: 'is damaged' };

/**
 * Opens a packed dictionary without copying it: the numbers are read where they lie, so the bytes must not be changed afterwards.
 * @throws {DictionaryError} the bytes are no dictionary, are cut off or damaged, or are of another version
 */
export function openDictionary(bytes: ArrayBuffer): Dictionary {
  const sections = sectionsOf(bytes);
  const { features, baseForms, classes } = readTables(sections[TABLES]);
  return {
    ...sections,
    features: sharedFeatures(features),
    baseForms,
    classes,
    columns: sections.connectionColumns.reduce((most, column) => Math.max(most, column + 1), 0),
  };
}

/** The fingerprint of what a dictionary was made of, in hexadecimal; null where the bytes begin like no dictionary of this version. */
export function inputsOf(bytes: ArrayBuffer): string | null {
  if (bytes.byteLength < HEADER.sections * 4) return null;
  const words = new Uint32Array(bytes, 0, HEADER.sections);
  if (words[HEADER.magic] !== MAGIC || words[HEADER.version] !== FORMAT_VERSION) return null;
  return Array.from(new Uint8Array(bytes, HEADER.inputs * 4, (HEADER.sections - HEADER.inputs) * 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The checksum that a dictionary carries, by which two are told apart; null where the bytes begin like none. */
export function checksumOf(bytes: ArrayBuffer): number | null {
  if (bytes.byteLength < HEADER.sections * 4) return null;
  const words = new Uint32Array(bytes, 0, HEADER.sections);
  return words[HEADER.magic] === MAGIC ? (words[HEADER.checksum] ?? null) : null;
}

function sectionsOf(bytes: ArrayBuffer): Sections {
  const names = Object.keys(SECTIONS) as SectionName[];
  const headerWords = HEADER.sections + 2 * names.length;
  if (bytes.byteLength < headerWords * 4) throw new DictionaryError({ ja: 'が途中で切れています', en: 'is cut off' });
  const header = new Uint32Array(bytes, 0, headerWords);
  if (header[HEADER.magic] !== MAGIC) throw new DictionaryError({ ja: 'ではないファイルです', en: 'is some other file' });
  const version = header[HEADER.version] ?? 0;
  if (version !== FORMAT_VERSION) {
    throw new DictionaryError({ ja: `の形式が違います（${version}。読めるのは ${FORMAT_VERSION}）`, en: `is of format ${version}, and ${FORMAT_VERSION} is what can be read` });
  }
  const size = header[HEADER.size] ?? 0;
  if (bytes.byteLength < size) throw new DictionaryError({ ja: `が途中で切れています（${size} バイトのうち ${bytes.byteLength} バイト）`, en: `is cut off after ${bytes.byteLength} of ${size} bytes` });
  if (bytes.byteLength > size || size % 4 !== 0) throw new DictionaryError(BROKEN);
  if (checksum(new Int32Array(bytes, CHECKED_FROM)) !== header[HEADER.checksum]) throw new DictionaryError(BROKEN);
  const views = names.map((name, index) => {
    const [start = 0, length = 0] = header.subarray(HEADER.sections + 2 * index);
    if (start % ALIGNMENT !== 0 || start + length > size || length % SECTIONS[name].BYTES_PER_ELEMENT !== 0) throw new DictionaryError(BROKEN);
    return [name, new SECTIONS[name](bytes, start, length / SECTIONS[name].BYTES_PER_ELEMENT)] as const;
  });
  return Object.fromEntries(views) as unknown as Sections;
}

function readTables(text: Uint8Array): Tables {
  return JSON.parse(new TextDecoder().decode(text)) as Tables;
}

/** Contexts that say the same share what they say, and words that are alike are one word: half as many features as contexts, and some 150 words. */
function sharedFeatures(features: Tables['features']): (Features | undefined)[] {
  const words = new Map<string, string>();
  const one = (word: string): string => {
    const known = words.get(word) ?? word;
    words.set(word, known);
    return known;
  };
  const known = new Map<string, Features>();
  return features.map((each) => {
    if (each === null) return undefined;
    const key = each.join();
    let features = known.get(key);
    if (features === undefined) {
      const [pos, first, second, third, conjugationType, conjugationForm] = each;
      features = { pos: one(pos), posDetail: [one(first), one(second), one(third)], conjugationType: one(conjugationType), conjugationForm: one(conjugationForm) };
      known.set(key, features);
    }
    return features;
  });
}
