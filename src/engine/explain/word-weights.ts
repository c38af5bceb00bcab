import type { AnalysedText, Unit } from '../../language/analysed-text';
import { CARRY_REACH } from '../../language/carry-over';
import type { NamedWord } from '../../model/explanation';
import { wordOf } from '../evidence/content-words';
import type { Contribution } from '../evidence/scorer';
import { nameUnit } from './named-word';

/** A stretch of units, end exclusive. */
interface Range { start: number; end: number }

/** What of a score belongs to which words: those of the sentence itself and those beside it, heaviest first. */
export interface WordWeights { own: NamedWord[]; beside: NamedWord[] }

interface Total { weight: number; concepts: Map<string, number> }

/** The words, as the model knows them, that carry a feature, and the concepts through which they do. */
interface Carriers { words: ReadonlySet<string>; concepts: readonly string[] }

/** A word that adds less than this share of the heaviest one is not worth telling. */
const LEAST_SHARE = 0.12;
const MOST_OWN = 6;
const MOST_BESIDE = 4;

/**
 * Tells the weights of features back to the words that carry them. A feature that several words carry together is shared
 * among them; what is no word (mood, genre, a rule) belongs to none.
 * @param sentence index of the sentence that was scored
 */
export function weighWords(text: AnalysedText, sentence: number, contributions: readonly Contribution[]): WordWeights {
  const totals = new Map<string, Total>();
  for (const { name, weight } of contributions) {
    const { words, concepts } = carriersOf(name, text, sentence);
    for (const word of words) {
      const total = totals.get(word) ?? { weight: 0, concepts: new Map<string, number>() };
      total.weight += weight / words.size;
      for (const id of concepts) total.concepts.set(id, (total.concepts.get(id) ?? 0) + weight);
      totals.set(word, total);
    }
  }
  const heavy = [...totals].filter(([, { weight }]) => weight > 0).sort(([a, one], [b, other]) => other.weight - one.weight || (a < b ? -1 : 1));
  const least = (heavy[0]?.[1].weight ?? 0) * LEAST_SHARE;
  const here = text.sentences[sentence] ?? { start: 0, end: 0 };
  const own: NamedWord[] = [];
  const beside: NamedWord[] = [];
  for (const [word, { weight, concepts }] of heavy) {
    const inSentence = firstUnit(text.units, word, here);
    const at = inSentence ?? firstUnit(text.units, word, { start: 0, end: text.units.length });
    const named = at === null || weight < least ? null : nameUnit(text, at, inSentence === null ? text.units.length : here.end, heaviest(concepts, text.units[at]));
    if (named !== null && ![...own, ...beside].some(({ start, end }) => start < named.end && named.start < end)) (inSentence === null ? beside : own).push(named);
  }
  return { own: own.slice(0, MOST_OWN), beside: beside.slice(0, MOST_BESIDE) };
}

/** The concept through which a word weighs most; null where none speaks for the category. */
function heaviest(concepts: ReadonlyMap<string, number>, unit: Unit | undefined): string | null {
  const [best] = [...concepts].filter(([id, weight]) => weight > 0 && unit?.concepts.includes(id)).sort(([, a], [, b]) => b - a);
  return best?.[0] ?? null;
}

/** Who carries a feature; docs/evidence.md lists the forms of its names. */
function carriersOf(name: string, text: AnalysedText, sentence: number): Carriers {
  const { units, sentences } = text;
  const rangeOf = (index: number): Range => sentences[index] ?? { start: 0, end: 0 };
  const ofConcepts = (range: Range, concepts: readonly string[]): Carriers => ({ words: wordsWith(units, range, concepts), concepts });
  const [, kind = '', rest = ''] = /^(t:w|[a-z]):(.*)$/su.exec(name) ?? [];
  switch (kind) {
    case 'c': return ofConcepts(rangeOf(sentence), conceptsNamed(rest));
    case 'p': return ofConcepts(rangeOf(sentence - 1), [rest]);
    case 'n': return ofConcepts(rangeOf(sentence + 1), [rest]);
    case 't': return ofConcepts({ start: 0, end: units.length }, [rest]);
    case 'k': return ofConcepts({ start: rangeOf(sentence - CARRY_REACH).start, end: rangeOf(sentence).end }, conceptsNamed(rest));
    case 'o': return ofConcepts(rangeOf(sentence), rest.replace(/\/.*$/u, '').split('<').map((event) => `${event}_event`));
    case 'e': return { words: entityWords(units, rangeOf(sentence), rest), concepts: [] };
    case 'w': return { words: spoken(units, rangeOf(sentence), rest), concepts: [] };
    case 'g': return { words: inRun(units, rangeOf(sentence), rest), concepts: [] };
    case 'l': return { words: wordsWhere(units, rangeOf(sentence), ({ surface }) => surface.includes(rest)), concepts: [] };
    case 'y': return carriersOf(rest, text, sentence);
    case 'h': case 't:w': return { words: new Set([rest]), concepts: [] };
    default: return { words: new Set(), concepts: [] };
  }
}

/** `line/request`, `line&give_act/request`, `line@adnominal`, `line~after_escrow`, `pay_act>reader`, `line?` → the concepts. */
function conceptsNamed(rest: string): string[] {
  return rest.replace(/[/@~>?].*$/u, '').split('&');
}

function wordsWith(units: readonly Unit[], range: Range, concepts: readonly string[]): Set<string> {
  return wordsWhere(units, range, (unit) => concepts.some((id) => unit.concepts.includes(id)));
}

function entityWords(units: readonly Unit[], range: Range, rest: string): Set<string> {
  const entity = rest.replace(/\/.*$/u, '');
  return wordsWhere(units, range, (unit) => unit.entity === entity);
}

/** `報酬`, `報酬/offer`, `必要!`, `先+振り込む`. A word may hold any sign itself, so what is there is compared, not cut up. */
function spoken(units: readonly Unit[], range: Range, rest: string): Set<string> {
  const said = wordsWhere(units, range, () => true);
  for (const word of [rest, rest.replace(/!$/u, ''), rest.replace(/\/[a-z]+$/u, '')]) if (said.has(word)) return new Set([word]);
  for (const first of said) {
    const second = rest.startsWith(`${first}+`) ? rest.slice(first.length + 1) : null;
    if (second !== null && said.has(second)) return new Set([first, second]);
  }
  return new Set();
}

/** Of a run of tokens the words that say something: particles and signs carry nothing that could be shown. */
function inRun(units: readonly Unit[], range: Range, rest: string): Set<string> {
  const run = new Set(rest.split('+'));
  const said = wordsWhere(units, range, () => true);
  return new Set([...said].filter((word) => run.has(word)));
}

function wordsWhere(units: readonly Unit[], { start, end }: Range, holds: (unit: Unit) => boolean): Set<string> {
  return new Set(units.slice(start, end).flatMap((unit) => (holds(unit) ? wordOf(unit) ?? [] : [])));
}

function firstUnit(units: readonly Unit[], word: string, { start, end }: Range): number | null {
  for (let at = start; at < end; at += 1) {
    const unit = units[at];
    if (unit !== undefined && wordOf(unit) === word) return at;
  }
  return null;
}
