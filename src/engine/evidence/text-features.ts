import type { AnalysedText } from '../../language/analysed-text';
import type { Detection } from '../../model/finding';
import type { JudgementContext } from '../../model/judgement';
import type { Stage } from '../../model/stage';
import { addClause, conceptsIn } from './clause-features';
import { readUnit, type ReadUnit } from './content-words';
import { nameSort } from './feature-hash';
import { NameSet, type FeatureSet } from './feature-set';
import { headingsOf } from './headings';
import { partOf } from './name-parts';
import { tellingsFor } from './stage-features';

/** What the model sees of one sentence. Names are readable: `c:line/request` is the concept `line` in a request. */
export interface SentenceFeatures<Features = NameSet> {
  /** Of each clause, by its index in the text, what is said in it, so that weight can be told back to words. */
  clauses: { clause: number; said: Features }[];
  /** Concepts of the sentence before (`p:`) and after (`n:`), words of its heading (`h:`), rules that met it (`r:`). */
  near: Features;
}

export interface TextFeatures<Features = NameSet> {
  /** Genre, writer and situation (`x:`), every concept (`t:`) and word (`t:w:`) of the text. */
  whole: Features;
  sentences: SentenceFeatures<Features>[];
}

const [PREVIOUS, NEXT, HEADING, RULE, IN_TEXT, SITUATION] = [nameSort('p:'), nameSort('n:'), nameSort('h:'), nameSort('r:'), nameSort('t:'), nameSort('x:')];
const [SLASH, WORD] = [partOf('/'), partOf('w:')];

/** Where a text stands: who wrote what kind of text, on which platform, before or after escrow. */
export type Situation = Pick<JudgementContext, 'kind' | 'platform' | 'sender' | 'stage'>;

/** The features of a text by their names. */
export function textFeatures(text: AnalysedText, situation: Situation, detections: readonly Detection[]): TextFeatures {
  return collectFeatures(text, situation, detections, () => new NameSet());
}

/** The features of a text, sentence by sentence. Only what the language layer and the rules have read is used: no second look at the text. */
export function collectFeatures<Features extends FeatureSet>(
  text: AnalysedText, situation: Situation, detections: readonly Detection[], newSet: () => Features,
): TextFeatures<Features> {
  const units = text.units.map(readUnit);
  const concepts = text.sentences.map(({ start, end }) => conceptsIn(units.slice(start, end)));
  const headings = headingsOf(text, units);
  const tellings = tellingsFor(situation);
  const sentences = text.sentences.map((sentence, index): SentenceFeatures<Features> => {
    const near = newSet();
    for (const id of concepts[index - 1] ?? []) near.add(PREVIOUS, id);
    for (const id of concepts[index + 1] ?? []) near.add(NEXT, id);
    for (const word of headings[index] ?? []) near.add(HEADING, word);
    addRules(near, text, sentence, detections);
    return { clauses: [], near };
  });
  text.clauses.forEach((clause, index) => {
    const said = newSet();
    addClause(said, clause, units.slice(clause.start, clause.end), tellings);
    sentences[clause.sentence]?.clauses.push({ clause: index, said });
  });
  const whole = newSet();
  addWhole(whole, text.genre, units, situation);
  return { whole, sentences };
}

const ESCROWED: readonly Stage[] = ['funded', 'delivered', 'completed'];

function addWhole(out: FeatureSet, genre: string, units: readonly ReadUnit[], { kind, platform, sender, stage }: Situation): void {
  const escrow = partOf(ESCROWED.includes(stage) ? 'escrowed' : 'unescrowed');
  out.add(SITUATION, partOf(genre));
  out.add(SITUATION, partOf(kind));
  out.add(SITUATION, escrow);
  out.add(SITUATION, partOf(platform), SLASH, escrow);
  if (sender === 'worker') out.add(SITUATION, partOf('worker'));
  for (const { things, word } of units) {
    for (const id of things) out.add(IN_TEXT, id);
    if (word !== null) out.add(IN_TEXT, WORD, word);
  }
}

/** Every rule that met the sentence by its id, by its category and grade, and that one did. */
function addRules(out: FeatureSet, { units, normalised }: AnalysedText, sentence: { start: number; end: number }, detections: readonly Detection[]): void {
  const [first, last] = [units[sentence.start], units[sentence.end - 1]];
  if (detections.length === 0 || first === undefined || last === undefined) return;
  const span = normalised.toOriginal(first.start, last.end);
  for (const { rule, category, grade, start, end } of detections) {
    if (start >= span.end || span.start >= end) continue;
    out.add(RULE, partOf(rule));
    out.add(RULE, partOf(category), SLASH, partOf(grade));
    out.add(RULE, partOf('any'));
  }
}
