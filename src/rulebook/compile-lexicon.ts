import type { CompiledConcept, CompiledLexicon, SpellingGroup } from '../model/lexicon';
import { fold, maskedVariants } from '../text/fold';
import { normalise } from '../text/normalise';
import type { ProblemList } from './problems';
import type { RuleFile } from './read-rule-files';
import type { ConceptSource, LexiconFile } from './schema/lexicon';

/** The form in which a spelling is looked for: normalised and folded, as texts are. */
function foldSpelling(spelling: string): string {
  return fold(normalise(spelling).text).text;
}

/** Turns the words of `rules/lexicon` into one table: lineages resolved, spellings folded, disguises written out. */
export function compileLexicon(files: readonly RuleFile<LexiconFile>[], problems: ProblemList): CompiledLexicon {
  const sources = new Map<string, { file: string; concept: ConceptSource }>();
  for (const { file, value } of files) {
    for (const concept of value.concepts) {
      const twin = sources.get(concept.id);
      if (twin !== undefined) {
        problems.add(file, `概念「${concept.id}」は ${twin.file} にもあります`, `Concept "${concept.id}" is also in ${twin.file}`);
      } else sources.set(concept.id, { file, concept });
    }
  }

  const concepts: CompiledConcept[] = [];
  const spellings: SpellingGroup[] = [];
  const strangers = new Map<string, number[]>();
  for (const { file, concept } of sources.values()) {
    const index = concepts.push({ id: concept.id, lineage: lineageOf(concept.id, sources, file, problems) }) - 1;
    spellings.push(...groupsOf(concept, index, file, problems));
    for (const word of new Set(concept.not_inside.map(foldSpelling))) strangers.set(word, [...(strangers.get(word) ?? []), index]);
  }
  return { concepts, spellings, strangers: [...strangers].map(([text, of]) => ({ text, concepts: of })) };
}

function lineageOf(
  id: string, sources: ReadonlyMap<string, { concept: ConceptSource }>, file: string, problems: ProblemList,
): string[] {
  const lineage: string[] = [];
  const visit = (each: string, way: readonly string[]) => {
    const source = sources.get(each);
    if (source === undefined) {
      problems.add(file, `概念「${each}」はありません（「${id}」の is）`, `There is no concept "${each}" (named by "${id}")`);
    } else if (way.includes(each)) {
      problems.add(file, `概念「${each}」が自分自身の上位になっています`, `Concept "${each}" is a kind of itself`);
    } else if (!lineage.includes(each)) {
      lineage.push(each);
      for (const wider of source.concept.is) visit(wider, [...way, each]);
    }
  };
  visit(id, []);
  return lineage;
}

function groupsOf(concept: ConceptSource, index: number, file: string, problems: ProblemList): SpellingGroup[] {
  const found = new Set<string>();
  const groups = new Map<string, SpellingGroup>();
  const add = (text: string, border: SpellingGroup['border'], ambiguous: boolean) => {
    if (found.has(text)) return;
    found.add(text);
    const name = `${border} ${String(ambiguous)}`;
    const group = groups.get(name) ?? { texts: [], concept: index, border, ...(ambiguous ? { ambiguous: true } : {}) };
    group.texts.push(text);
    groups.set(name, group);
  };
  for (const written of concept.spellings) {
    const { text, border = concept.border, ambiguous = false } = typeof written === 'string' ? { text: written } : written;
    const folded = foldSpelling(text);
    if (folded.trim() === '') {
      problems.add(file, `「${concept.id}」の表記「${text}」は空になります`, `Spelling "${text}" of "${concept.id}" folds to nothing`);
      continue;
    }
    add(folded, border, ambiguous);
    if (concept.obfuscated && !ambiguous) for (const masked of maskedVariants(folded)) add(masked, border, false);
  }
  return [...groups.values()];
}
