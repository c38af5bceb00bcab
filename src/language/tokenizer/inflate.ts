/**
 * The bytes as they were before gzip; bytes that are not gzipped come back as they are, because some readers (a browser's
 * `fetch` with a content encoding, Node's own zlib) have inflated them already. Rejects when the archive is broken or cut off.
 */
export async function inflate(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first !== 0x1f || second !== 0x8b) return bytes;
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
