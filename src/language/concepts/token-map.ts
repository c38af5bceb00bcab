import type { Token } from '../../model/token';

/** Where tokens lie in a text, by offset. */
export interface TokenMap {
  /** 1 at every offset at which a token begins or ends. */
  isBorder: Uint8Array;
  /** The token that holds the unit at an offset. */
  at: (offset: number) => Token | undefined;
}

export function mapTokens(tokens: readonly Token[], length: number): TokenMap {
  const isBorder = new Uint8Array(length + 1);
  const indexes = new Int32Array(length).fill(-1);
  isBorder[0] = 1;
  isBorder[length] = 1;
  tokens.forEach(({ start, end }, index) => {
    isBorder[start] = 1;
    isBorder[end] = 1;
    indexes.fill(index, start, end);
  });
  return { isBorder, at: (offset) => tokens[indexes[offset] ?? -1] };
}
