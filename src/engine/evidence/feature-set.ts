import { nameHash, runHash } from './feature-hash';

/**
 * Takes features of a text. A feature's name is its parts joined, of which the first is its sort: `c:`, `line`, `/`, `request`. Parts
 * are joined only where somebody wants to read the name: of some thousand features of a message no string is ever made.
 */
export interface FeatureSet {
  add(sort: string, b?: string, c?: string, d?: string, e?: string, f?: string, g?: string): void;
  /** The same of a sort and a stretch of a text. */
  addRun(sort: string, text: string, start: number, end: number): void;
}

/** Features by their names, each once: for people and for the training. */
export interface NameSet extends FeatureSet { names: Set<string> }

export function createNameSet(): NameSet {
  const names = new Set<string>();
  return {
    names,
    add: (sort, b = '', c = '', d = '', e = '', f = '', g = '') => { names.add(sort + b + c + d + e + f + g); },
    addRun: (sort, text, start, end) => { names.add(sort + text.slice(start, end)); },
  };
}

/** Features by the hashes of their names, one as often as it was added: for the score. */
export interface HashList extends FeatureSet { hashes: number[] }

export function createHashList(): HashList {
  const hashes: number[] = [];
  return {
    hashes,
    add: (sort, b = '', c = '', d = '', e = '', f = '', g = '') => { hashes.push(nameHash(sort, b, c, d, e, f, g)); },
    addRun: (sort, text, start, end) => { hashes.push(runHash(sort, text, start, end)); },
  };
}
