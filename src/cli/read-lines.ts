/** One line of the input without its newline, or word that it was longer than anybody's text. */
export type Line = { bytes: Uint8Array } | { tooLong: true };

/** The longest line in bytes: a text of the greatest length with every character escaped, and room for other keys. */
export const LONGEST_LINE = 4 * 1024 * 1024;

const NEWLINE = 0x0a;

/** Splits a stream of bytes into lines. Keeps no more than one line in memory, and of a line that is too long nothing. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (part: Uint8Array) => {
    size += part.length;
    if (size > LONGEST_LINE) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (): Line => {
    const line: Line = size > LONGEST_LINE ? { tooLong: true } : { bytes: Buffer.concat(parts) };
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (size > 0) yield finish();
}
