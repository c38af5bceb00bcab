import type { PostText } from '../model/condition';
import type { ConditionRule } from '../rulebook/schema/conditions';
import { normalise } from '../text/normalise';

/** A word as texts are compared: regular letters, no capitals. */
const regular = (text: string): string => normalise(text).text.toLowerCase();

/**
 * Ids of the conditions that a post states nowhere, in the order of the rules. It is generous: any of the words is enough, and an
 * empty text says nothing about what is missing.
 */
export function missingConditions({ body, tags, cells, fields }: PostText, rules: readonly ConditionRule[]): string[] {
  const said = regular(body);
  if (said.trim() === '') return [];
  const marked = tags.map(regular);
  const lines = cells.split('\n').map(regular);
  return rules.filter((rule) => {
    if (rule.field !== undefined && fields.includes(rule.field)) return false;
    if (rule.enough !== undefined && said.length >= rule.enough) return false;
    const heads = (rule.not_beside ?? []).map(regular);
    const whole = [said, ...marked, ...lines.filter((line) => !heads.some((head) => line.startsWith(head)))].join('\n');
    // A word inside a longer one that means something else does not count, but anywhere else it does.
    const within = (rule.not_inside ?? []).reduce((left, longer) => left.replaceAll(regular(longer), '\n'), whole);
    return !rule.words.some((word) => within.includes(regular(word))) && !(rule.patterns ?? []).some((pattern) => new RegExp(pattern, 'u').test(within));
  }).map(({ id }) => id);
}
