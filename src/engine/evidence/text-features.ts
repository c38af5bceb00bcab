import type { AnalysedText } from '../../language/analysed-text';
import type { Detection } from '../../model/finding';
import type { JudgementContext } from '../../model/judgement';
import type { Stage } from '../../model/stage';
import { clauseFeatures, conceptsIn, type ClauseFeatures } from './clause-features';
import { wordOf, worldConcepts } from './content-words';
import { headingsOf } from './headings';
import { atStage } from './stage-features';

/** What the model sees of one sentence. Names are readable: `c:line/request` is the concept `line` in a request. */
export interface SentenceFeatures {
  /** Of each clause what is said in it, so that weight can be told back to words. */
  clauses: ClauseFeatures[];
  /** Concepts of the sentence before (`p:`) and after (`n:`), words of its heading (`h:`), rules that met it (`r:`). */
  near: string[];
}

export interface TextFeatures {
  /** Genre, writer and situation (`x:`), every concept (`t:`) and word (`t:w:`) of the text. */
  whole: string[];
  sentences: SentenceFeatures[];
}

/** Where a text stands: who wrote what kind of text, on which platform, before or after escrow. */
export type Situation = Pick<JudgementContext, 'kind' | 'platform' | 'sender' | 'stage'>;

/** The features of a text, sentence by sentence. Only what the language layer and the rules have read is used: no second look at the text. */
export function textFeatures(text: AnalysedText, situation: Situation, detections: readonly Detection[]): TextFeatures {
  const concepts = text.sentences.map(({ start, end }) => [...conceptsIn(text.units, start, end)]);
  const clausesOf: number[][] = text.sentences.map(() => []);
  text.clauses.forEach(({ sentence }, index) => clausesOf[sentence]?.push(index));
  const headings = headingsOf(text);
  return {
    whole: wholeFeatures(text, situation),
    sentences: text.sentences.map((sentence, index) => ({
      clauses: (clausesOf[index] ?? []).map((clause) => atStage(clauseFeatures(text, clause), situation)),
      near: [
        ...(concepts[index - 1] ?? []).map((id) => `p:${id}`),
        ...(concepts[index + 1] ?? []).map((id) => `n:${id}`),
        ...new Set((headings[index] ?? []).map((word) => `h:${word}`)),
        ...ruleFeatures(text, sentence, detections),
      ],
    })),
  };
}

const ESCROWED: readonly Stage[] = ['funded', 'delivered', 'completed'];

function wholeFeatures({ genre, units }: AnalysedText, { kind, platform, sender, stage }: Situation): string[] {
  const escrow = ESCROWED.includes(stage) ? 'escrowed' : 'unescrowed';
  const names = new Set([`x:${genre}`, `x:${kind}`, `x:${escrow}`, `x:${platform}/${escrow}`]);
  if (sender === 'worker') names.add('x:worker');
  for (const unit of units) {
    for (const id of worldConcepts(unit)) names.add(`t:${id}`);
    const word = wordOf(unit);
    if (word !== null) names.add(`t:w:${word}`);
  }
  return [...names];
}

/** Every rule that met the sentence by its id, by its category and grade, and that one did. */
function ruleFeatures({ units, normalised }: AnalysedText, sentence: { start: number; end: number }, detections: readonly Detection[]): string[] {
  const [first, last] = [units[sentence.start], units[sentence.end - 1]];
  if (detections.length === 0 || first === undefined || last === undefined) return [];
  const span = normalised.toOriginal(first.start, last.end);
  const met = detections.filter(({ start, end }) => start < span.end && span.start < end);
  return [...new Set(met.flatMap(({ rule, category, grade }) => [`r:${rule}`, `r:${category}/${grade}`, 'r:any']))];
}
