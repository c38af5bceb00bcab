import type { AnalysedText } from '../../language/analysed-text';
import type { Detection } from '../../model/finding';
import type { Sender } from '../../model/platform';
import { clauseFeatures, conceptsIn, type ClauseFeatures } from './clause-features';
import { wordOf, worldConcepts } from './content-words';
import { headingsOf } from './headings';

/** What the model sees of one sentence. Names are readable: `c:line/request` is the concept `line` in a request. */
export interface SentenceFeatures {
  /** Of each clause what is said in it, so that weight can be told back to words. */
  clauses: ClauseFeatures[];
  /** Concepts of the sentence before (`p:`) and after (`n:`), words of its heading (`h:`), weak rules that met it (`r:`). */
  near: string[];
}

export interface TextFeatures {
  /** Genre and writer (`x:`), every concept (`t:`) and word (`t:w:`) of the text. */
  whole: string[];
  sentences: SentenceFeatures[];
}

/** What is known of a text beside its words: who wrote it, and where weak rules met it. */
export interface EvidenceContext { sender: Sender; weak: readonly Detection[] }

/** The features of a text, sentence by sentence. Only what the language layer has read is used: no second look at the text. */
export function textFeatures(text: AnalysedText, { sender, weak }: EvidenceContext): TextFeatures {
  const concepts = text.sentences.map(({ start, end }) => [...conceptsIn(text.units, start, end)]);
  const clausesOf: number[][] = text.sentences.map(() => []);
  text.clauses.forEach(({ sentence }, index) => clausesOf[sentence]?.push(index));
  const headings = headingsOf(text);
  return {
    whole: wholeFeatures(text, sender),
    sentences: text.sentences.map((sentence, index) => ({
      clauses: (clausesOf[index] ?? []).map((clause) => clauseFeatures(text, clause)),
      near: [
        ...(concepts[index - 1] ?? []).map((id) => `p:${id}`),
        ...(concepts[index + 1] ?? []).map((id) => `n:${id}`),
        ...new Set((headings[index] ?? []).map((word) => `h:${word}`)),
        ...weakRules(text, sentence, weak),
      ],
    })),
  };
}

function wholeFeatures({ genre, units }: AnalysedText, sender: Sender): string[] {
  const names = new Set([`x:${genre}`]);
  if (sender === 'worker') names.add('x:worker');
  for (const unit of units) {
    for (const id of worldConcepts(unit)) names.add(`t:${id}`);
    const word = wordOf(unit);
    if (word !== null) names.add(`t:w:${word}`);
  }
  return [...names];
}

function weakRules({ units, normalised }: AnalysedText, sentence: { start: number; end: number }, weak: readonly Detection[]): string[] {
  const [first, last] = [units[sentence.start], units[sentence.end - 1]];
  if (weak.length === 0 || first === undefined || last === undefined) return [];
  const span = normalised.toOriginal(first.start, last.end);
  return [...new Set(weak.filter(({ start, end }) => start < span.end && span.start < end).map(({ rule }) => `r:${rule}`))];
}
