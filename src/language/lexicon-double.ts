import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { CompiledConcept, CompiledLexicon, SpellingGroup } from '../model/lexicon';
import { fold } from '../text/fold';
import { normalise } from '../text/normalise';

/** Words that a test adds to the grammar's own. */
export interface TestConcept { id: string; is?: string[]; spellings: (string | { text: string; ambiguous?: true; border?: SpellingGroup['border'] })[]; not_inside?: string[] }

const written = parse(readFileSync(path.resolve(import.meta.dirname, '../../rules/lexicon/grammar.yaml'), 'utf8')) as { concepts: (Omit<TestConcept, 'spellings'> & { spellings?: string[] })[] };

/** The grammar's words as they are written, with a few things of the world, compiled as the rulebook compiles them. */
export function testLexicon(world: readonly TestConcept[]): CompiledLexicon {
  const sources: TestConcept[] = [...written.concepts, ...world].map((concept) => ({ ...concept, spellings: concept.spellings ?? [] }));
  const lineage = (id: string): string[] => [id, ...(sources.find((source) => source.id === id)?.is ?? []).flatMap(lineage)];
  const concepts: CompiledConcept[] = sources.map(({ id }) => ({ id, lineage: lineage(id) }));
  const spellings = sources.flatMap((source, concept) => source.spellings.map((spelling): SpellingGroup => {
    const { text, border = 'script', ambiguous } = typeof spelling === 'string' ? { text: spelling } : spelling;
    return { texts: [foldWhole(text)], concept, border, ...(ambiguous === true ? { ambiguous } : {}) };
  }));
  return { concepts, spellings, strangers: sources.flatMap(({ not_inside = [] }, concept) => not_inside.map((word) => ({ text: foldWhole(word), concepts: [concept] }))) };
}

function foldWhole(text: string): string {
  return fold(normalise(text).text).text;
}
