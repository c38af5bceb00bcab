import { nameSort, type NameSort } from './feature-hash';
import type { NamePart } from './name-parts';

/**
 * Takes features of a text by their names. A name begins with its sort: `c:`, then `line`, `/`, `request`. It is made part by
 * part, so that names that begin alike share the work of their beginning, and `Name` is what is made: the name itself for
 * people, for the score only a number. Of some thousand features of a message no string is ever made.
 */
export interface FeatureSet<Name = unknown> {
  /** The name that these parts begin; the first is the sort. */
  name(sort: NameSort, part: NamePart): Name;
  /** A name with more parts behind it. */
  longer(name: Name, part: NamePart, more?: NamePart): Name;
  /** Takes the feature of this name, which began with this sort. */
  put(sort: NameSort, name: Name): void;
  /** The same of a name that shares its beginning with no other. */
  add(sort: NameSort, ...parts: readonly NamePart[]): void;
  /** Takes every run of two and of three letters (`l:`) of texts that follow each other. */
  addLetterRuns(texts: readonly string[]): void;
}

const LETTERS = nameSort('l:');

/** Features by their names, each once: for people and for the training. */
export class NameSet implements FeatureSet<string> {
  readonly names = new Set<string>();

  name(sort: NameSort, part: NamePart): string {
    return sort.text + part.text;
  }

  longer(name: string, part: NamePart, more?: NamePart): string {
    return name + part.text + (more?.text ?? '');
  }

  put(_sort: NameSort, name: string): void {
    this.names.add(name);
  }

  add(sort: NameSort, ...parts: readonly NamePart[]): void {
    this.names.add(sort.text + parts.map(({ text }) => text).join(''));
  }

  addLetterRuns(texts: readonly string[]): void {
    const letters = texts.join('');
    for (const length of [2, 3]) {
      for (let at = 0; at + length <= letters.length; at += 1) this.names.add(LETTERS.text + letters.slice(at, at + length));
    }
  }
}
