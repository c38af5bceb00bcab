import { checksum } from '../../../src/text/checksum';
import { ALIGNMENT, CHECKED_FROM, FORMAT_VERSION, HEADER, INPUT_WORDS, MAGIC, SECTIONS, type SectionName, type Sections } from '../../../src/language/tokenizer/dictionary/format';

/** Writes the file: the header, then the sections, each at its alignment. `inputs`: a SHA-256 in hexadecimal. */
export function writeDictionary(sections: Sections, inputs: string): Uint8Array<ArrayBuffer> {
  const names = Object.keys(SECTIONS) as SectionName[];
  let end = (HEADER.sections + 2 * names.length) * 4;
  const places = names.map((name): { name: SectionName; start: number } => {
    const start = aligned(end);
    end = start + sections[name].byteLength;
    return { name, start };
  });
  const bytes = new Uint8Array(aligned(end));
  const header = new DataView(bytes.buffer);
  const word = (index: number, value: number) => { header.setUint32(index * 4, value, true); };
  word(HEADER.magic, MAGIC);
  word(HEADER.version, FORMAT_VERSION);
  word(HEADER.size, bytes.length);
  bytes.set(Buffer.from(inputs, 'hex').subarray(0, INPUT_WORDS * 4), HEADER.inputs * 4);
  places.forEach(({ name, start }, index) => {
    const { buffer, byteOffset, byteLength } = sections[name];
    word(HEADER.sections + 2 * index, start);
    word(HEADER.sections + 2 * index + 1, byteLength);
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), start);
  });
  word(HEADER.checksum, checksum(new Int32Array(bytes.buffer, CHECKED_FROM)));
  return bytes;
}

function aligned(place: number): number {
  return Math.ceil(place / ALIGNMENT) * ALIGNMENT;
}
