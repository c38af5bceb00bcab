import { createHash } from 'node:crypto';
import { nodeDictionary } from '../../src/cli/node-dictionary';
import { applyPolicy } from '../../src/engine/apply-policy';
import { createDetector } from '../../src/engine/detect';
import { featureHash } from '../../src/engine/evidence/feature-hash';
import { ownNames } from '../../src/engine/evidence/scorer';
import { textFeatures } from '../../src/engine/evidence/text-features';
import { createAnalyser } from '../../src/language';
import type { AnalysedText } from '../../src/language/analysed-text';
import { loadTokenizer } from '../../src/language/tokenizer';
import { evidenceRule, type Category } from '../../src/model/category';
import type { Detection } from '../../src/model/finding';
import type { JudgementContext } from '../../src/model/judgement';
import { createPrefilter } from '../../src/prefilter';
import { lexicon, policies, rules } from '../../src/rulebook';
import { triggers } from '../../src/rulebook/triggers';
import type { CorpusItem } from '../eval/corpus-item';
import type { CorpusFile } from '../eval/read-corpus';
import { RULE_TEXTS } from './rule-texts';

/** An item of the corpus, read once. */
export interface Example {
  item: CorpusItem;
  file: string;
  text: AnalysedText;
  /** Hashes of the features of the whole text, and of each sentence. */
  whole: Int32Array;
  own: Int32Array[];
  /** Of each sentence, whether the marked words of the item lie in it. */
  marked: boolean[];
  /** What the rules find. */
  detections: Detection[];
  /** False when the prefilter turns the text away: then nothing may be raised. */
  passes: boolean;
}

const UNSAID = { ja: '-', en: '-' };

/** Where the item stands, as the engine is told. */
export function situationOf({ platform, kind, stage, sender, approval }: CorpusItem): JudgementContext {
  return { platform, kind, stage: kind === 'job' ? 'before_contract' : stage, sender, approval, contractAmount: null };
}

/** Whether the platform makes a caution or worse of a detection in the item's situation. */
export function isRaised(detection: Detection, item: CorpusItem): boolean {
  const finding = applyPolicy(detection, UNSAID, policies[item.platform], situationOf(item));
  return finding !== null && finding.severity !== 'notice';
}

/**
 * Whether the item's label says something about a category: not where a strict reader may differ, and not where the
 * policy is silent whatever the text asks (contact after escrow).
 */
export function teaches(item: CorpusItem, category: Category): boolean {
  if (item.labels.includes(category)) return true;
  return !item.also_ok.includes(category) && isRaised({ rule: evidenceRule(category), category, grade: 'weak', timing: 'now', start: 0, end: 0, quote: '' }, item);
}

/** Whether a text asks for anything at all, and whether its label says so: not where a strict reader may differ. */
export function asksAnything(item: CorpusItem): boolean {
  return item.labels.length > 0;
}

export function isAnswered(item: CorpusItem): boolean {
  return asksAnything(item) || item.also_ok.length === 0;
}

/** Reads every item with the product's own language layer and rules. */
export async function readExamples(files: readonly CorpusFile[]): Promise<Example[]> {
  const analyse = createAnalyser({ tokenizer: await loadTokenizer(nodeDictionary), lexicon });
  const detect = createDetector(rules);
  const passes = createPrefilter(triggers);
  return files.flatMap(({ name, items }) => items.map((item): Example => {
    const text = analyse(item.text, item.kind);
    const detections = name === RULE_TEXTS ? [] : detect(text, item);
    const { whole, sentences } = textFeatures(text, situationOf(item), detections);
    return {
      item, file: name, text, detections,
      whole: hashed(whole.names), own: sentences.map((sentence) => hashed(ownNames(sentence))),
      marked: text.sentences.map((_, index) => isMarked(item, text, index)),
      passes: passes(item.text),
    };
  }));
}

function hashed(names: Iterable<string>): Int32Array {
  return Int32Array.from(new Set(Array.from(names, featureHash)));
}

function isMarked({ text, spans }: CorpusItem, { sentences, units, normalised }: AnalysedText, index: number): boolean {
  const sentence = sentences[index];
  const [first, last] = [units[sentence?.start ?? -1], units[(sentence?.end ?? 0) - 1]];
  if (first === undefined || last === undefined) return false;
  const place = normalised.toOriginal(first.start, last.end);
  return spans.some((span) => {
    const at = text.indexOf(span);
    return span !== '' && at >= 0 && at < place.end && place.start < at + span.length;
  });
}

/** Names the training set: the same texts, labels and order give the same. */
export function hashOf(files: readonly CorpusFile[]): string {
  const hash = createHash('sha256');
  for (const { name, items } of files) hash.update(JSON.stringify([name, items]));
  return hash.digest('hex').slice(0, 16);
}
