import type { Token } from '../../model/token';

/** Where tokens lie in a text, by offset. */
export interface TokenMap {
  isBorder: Uint8Array;
  /** The token that holds the unit at an offset. */
  at: (offset: number) => Token | undefined;
}

export function mapTokens(tokens: readonly Token[], length: number): TokenMap {
  const indexes = new Int32Array(length).fill(-1);
  tokens.forEach(({ start, end }, index) => {
    for (let at = start; at < end; at += 1) indexes[at] = index;
  });
  return { isBorder: bordersOf(tokens, length), at: (offset) => tokens[indexes[offset] ?? -1] };
}

/** 1 at every offset at which a token or the text begins or ends. */
export function bordersOf(tokens: readonly Token[], length: number): Uint8Array {
  const isBorder = new Uint8Array(length + 1);
  isBorder[0] = 1;
  isBorder[length] = 1;
  for (const { start, end } of tokens) {
    isBorder[start] = 1;
    isBorder[end] = 1;
  }
  return isBorder;
}
