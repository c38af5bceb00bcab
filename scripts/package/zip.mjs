// A zip of which every byte follows from its files' names and content: sorted entries, one fixed time, nothing of the machine.
import { crc32, deflateRawSync } from 'node:zlib';

/** 1980-01-01 00:00, the first time that a zip can name, as DOS writes dates. */
const DATE = (0 << 9) | (1 << 5) | 1;
/** Version 2.0 of the format; bit 11: names are UTF-8; a plain file that all may read, made on Unix. */
const [VERSION, UTF8, MADE_BY, MODE] = [20, 0x0800, (3 << 8) | 20, (0o100644 << 16) >>> 0];

const bytes = (...values) => Buffer.concat(values.map(([size, value]) => {
  const buffer = Buffer.alloc(size);
  buffer.writeUIntLE(value, 0, size);
  return buffer;
}));

/** What both headers of a file say of it. */
function facts({ content, packed, method }, name) {
  return bytes([2, VERSION], [2, UTF8], [2, method], [2, 0], [2, DATE], [4, crc32(content)], [4, packed.length], [4, content.length], [2, name.length], [2, 0]);
}

/**
 * @param {ReadonlyMap<string, Uint8Array>} files content by path, with `/` between folders
 * @returns {Buffer} the zip; what does not become smaller is stored as it is
 */
export function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  const paths = [...files.keys()].sort((one, other) => (one < other ? -1 : 1));
  for (const path of paths) {
    const content = files.get(path) ?? Buffer.alloc(0);
    const deflated = deflateRawSync(content, { level: 9 });
    const smaller = deflated.length < content.length;
    const entry = { content, packed: smaller ? deflated : Buffer.from(content), method: smaller ? 8 : 0 };
    const name = Buffer.from(path);
    const local = Buffer.concat([bytes([4, 0x04034b50]), facts(entry, name), name, entry.packed]);
    directory.push(bytes([4, 0x02014b50], [2, MADE_BY]), facts(entry, name), bytes([2, 0], [2, 0], [2, 0], [4, MODE], [4, offset]), name);
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = bytes([4, 0x06054b50], [2, 0], [2, 0], [2, paths.length], [2, paths.length], [4, central.length], [4, offset], [2, 0]);
  return Buffer.concat([...parts, central, end]);
}
