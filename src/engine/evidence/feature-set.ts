import { EMPTY_NAME, hashOf, longerByUnit, longerName, type NameState } from './feature-hash';

/**
 * Takes features of a text by their names. A name begins with its sort: `c:`, then `line`, `/`, `request`. It is made part by
 * part, so that names that begin alike share the work of their beginning, and `Name` is what is made: the name itself for
 * people, for the score only a number. Of some thousand features of a message no string is ever made.
 */
export interface FeatureSet<Name = unknown> {
  /** The name that these parts begin; the first is the sort. */
  name(sort: string, part: string): Name;
  /** A name with more parts behind it. */
  longer(name: Name, part: string, more?: string): Name;
  /** Takes the feature of this name. `sort` is the name's first two letters. */
  put(sort: string, name: Name): void;
  /** The same of a name that shares its beginning with no other. */
  add(sort: string, part: string, more?: string, last?: string): void;
  /** Takes every run of two and of three letters (`l:`). */
  addLetterRuns(letters: string): void;
}

/** The longest run of letters that is one feature. */
const LONGEST_RUN = 3;
const RUN = 'l:';
const RUN_BEGUN = longerName(EMPTY_NAME, RUN);

/** Features by their names, each once: for people and for the training. */
export class NameSet implements FeatureSet<string> {
  readonly names = new Set<string>();

  name(sort: string, part: string): string {
    return sort + part;
  }

  longer(name: string, part: string, more = ''): string {
    return name + part + more;
  }

  put(_sort: string, name: string): void {
    this.names.add(name);
  }

  add(sort: string, part: string, more = '', last = ''): void {
    this.names.add(sort + part + more + last);
  }

  addLetterRuns(letters: string): void {
    for (let length = 2; length <= LONGEST_RUN; length += 1) {
      for (let at = 0; at + length <= letters.length; at += 1) this.names.add(RUN + letters.slice(at, at + length));
    }
  }
}

/** Features by the hashes of their names, one as often as it was added: for the score. */
export class HashList implements FeatureSet<NameState> {
  readonly hashes: number[] = [];

  name(sort: string, part: string): NameState {
    return longerName(longerName(EMPTY_NAME, sort), part);
  }

  longer(name: NameState, part: string, more = ''): NameState {
    return longerName(longerName(name, part), more);
  }

  put(sort: string, name: NameState): void {
    this.hashes.push(hashOf(sort, name));
  }

  add(sort: string, part: string, more = '', last = ''): void {
    this.put(sort, longerName(this.longer(this.name(sort, part), more), last));
  }

  addLetterRuns(letters: string): void {
    for (let at = 0; at + 1 < letters.length; at += 1) {
      let run = longerByUnit(RUN_BEGUN, letters.charCodeAt(at));
      for (let end = at + 1; end < Math.min(at + LONGEST_RUN, letters.length); end += 1) {
        run = longerByUnit(run, letters.charCodeAt(end));
        this.put(RUN, run);
      }
    }
  }
}
