import * as z from 'zod/mini';

z.config({ jitless: true });

/** Why a value is not of a kind, as zod says it. */
export type StoredIssue = z.core.$ZodIssue;

/**
 * A kind of value that is kept on the person's machine. Every stored value carries its version, so that a later version of
 * the product can carry it over.
 */
export interface StoredKind<T> {
  /** What stands for a value that was never stored. */
  empty: T;
  /** The stored form. */
  pack(value: T): unknown;
  /** The value, or null when `stored` is not of this kind. */
  unpack(stored: unknown): T | null;
  /** What is wrong with a value that is not of this kind; none when it is. */
  issues(stored: unknown): StoredIssue[];
}

/**
 * @param schema every stored form there ever was, told apart by `v`
 * @param pack gives the newest of them
 * @param unpack carries any of them over
 */
export function createKind<T, S extends z.ZodMiniType>({ empty, schema, pack, unpack }: {
  empty: NoInfer<T>; schema: S; pack: (value: T) => z.input<S>; unpack: (stored: z.output<S>) => NoInfer<T>;
}): StoredKind<T> {
  return {
    empty, pack,
    unpack(stored) {
      const parsed = schema.safeParse(stored);
      return parsed.success ? unpack(parsed.data) : null;
    },
    issues: (stored) => schema.safeParse(stored).error?.issues ?? [],
  };
}

export const moment = z.iso.datetime({ offset: true });
