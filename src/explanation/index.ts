import type { Explanation } from '../model/explanation';
import type { LocalText } from '../model/local-text';
import type { ExplanationRow } from '../model/protocol';
import { createWording, genreKey, languageOf, moodKey, positionKey, timingKey, type GetMessage } from '../ui/wording';
import { milderLines } from './milder-lines';
import { quoteWords, tellWords, type Labels, type WordTeller } from './name-words';

export interface Names {
  /** What concepts are called, by id. */
  labels: Labels;
  rules: readonly { id: string; what: LocalText }[];
}

/**
 * Puts explanations into words: rows of a label and its lines, ready to be shown as text. Words of the text stand in 「」.
 * All of it is in the language of `getMessage`.
 */
export function createExplanationWriter(getMessage: GetMessage, { labels, rules }: Names): (explanation: Explanation) => ExplanationRow[] {
  const what = new Map(rules.map((rule) => [rule.id, rule.what]));
  return (explanation) => {
    const teller: WordTeller = { wording: createWording(getMessage), language: languageOf(getMessage), labels };
    const { say } = teller.wording;
    const named = (rule: string): string => what.get(rule)?.[teller.language] ?? '';
    const rows: ExplanationRow[] = [
      { label: say(explanation.by === 'model' ? 'explain_weights' : 'explain_words'), lines: wordLines(explanation, teller) },
      { label: say('explain_read'), lines: readingLines(explanation, teller) },
      { label: say('explain_rule'), lines: ruleLines(explanation, named, teller), ...(explanation.by !== 'model' && { id: explanation.by.rule }) },
      { label: say('explain_milder'), lines: milderLines(explanation, teller) },
    ];
    return rows.filter(({ lines }) => lines.length > 0);
  };
}

function wordLines({ words, beside }: Explanation, teller: WordTeller): string[] {
  const { say } = teller.wording;
  const ambiguous = words.filter((word) => word.ambiguous);
  return [
    ...(words.length === 0 ? [] : [tellWords(words, teller)]),
    ...(beside.length === 0 ? [] : [say('explain_beside', tellWords(beside, teller))]),
    ...(ambiguous.length === 0 ? [] : [say('explain_ambiguous', quoteWords(ambiguous, teller))]),
  ];
}

function readingLines({ by: speaker, sender, mood, timing, timingWords, words, genre }: Explanation, teller: WordTeller): string[] {
  const { say } = teller.wording;
  const by = sender === 'worker' ? 'explain_read_worker' : sender === 'unknown' ? 'explain_read_unknown' : 'explain_read_client';
  const lines = [say(by, say(moodKey(mood)))];
  if (timing !== 'now') {
    lines.push(timingWords.length === 0 ? say('explain_read_timing_unnamed', say(timingKey(timing))) : say('explain_read_timing', quoteWords(timingWords, teller), say(timingKey(timing))));
  }
  for (const position of ['work_subject', 'adnominal', 'quoted'] as const) {
    // To the model a place is one feature among many; a rule asks for it.
    const there = speaker === 'model' ? [] : words.filter((word) => word.position === position);
    if (there.length > 0) lines.push(say('explain_read_position', quoteWords(there, teller), say(positionKey(position))));
  }
  if (genre !== null) lines.push(say('explain_read_genre', say(genreKey(genre))));
  return lines;
}

function ruleLines({ by, alsoMet }: Explanation, named: (rule: string) => string, { wording: { say } }: WordTeller): string[] {
  if (by === 'model') return [say('explain_no_rule'), ...alsoMet.map((rule) => say('explain_also_met', named(rule))), say('explain_model')];
  return [named(by.rule), ...(by.grade === 'weak' ? [say('explain_rule_weak')] : [])];
}
