import { TRUST_GROUPS, type BadgeReason, type TrustSignal, type UnknownKind } from '../../model/badge';
import { CATEGORIES } from '../../model/category';
import type { Language, LocalText } from '../../model/local-text';
import { SEVERITIES } from '../../model/severity';
import type { SignalRule, Trust } from '../../rulebook/schema/trust';
import type { BadgeInput } from './input';
import { isExpected } from './measures';
import type { Weighed } from './weigh-signal';

type Values = Readonly<Record<string, string>>;

const fill = (text: string, values: Values) => text.replace(/\{(\w+)\}/gu, (place, name: string) => values[name] ?? place);
const listed = (names: readonly string[], language: Language) => names.join(language === 'ja' ? '、' : ', ');

/** Puts what was found into lines for people. */
export function createReasonWriter(trust: Trust) {
  const { signals } = trust;

  /** One line for each category that has findings, the worst ones first; each by its worst severity. */
  const ofFindings = ({ textFindings, language }: BadgeInput): BadgeReason[] => SEVERITIES.flatMap((severity, rank) => CATEGORIES.flatMap((category) => {
    const counts = textFindings[category];
    const count = counts?.[severity] ?? 0;
    const worse = SEVERITIES.slice(0, rank).some((each) => (counts?.[each] ?? 0) > 0);
    if (count === 0 || worse) return [];
    return { signal: 'text', effect: 'bad', text: fill(trust.text[severity][language], { category: trust.categories[category][language], count: String(count) }) };
  }));

  const ofSignals = (weighed: readonly Weighed[], effect: BadgeReason['effect'], { language }: BadgeInput): BadgeReason[] => weighed
    .filter((each) => each.effect === effect)
    .sort((a, b) => b.points - a.points)
    .flatMap(({ signal, text, values }) => (text === null ? [] : { signal, effect, text: fill(text[language], values) }));

  /** What of the client is not known, in one line; of a group of which nothing is known, its first signal. */
  const ofUnread = (known: ReadonlySet<TrustSignal>, kind: UnknownKind | null, input: BadgeInput): BadgeReason[] => {
    const { language, platform } = input;
    if (kind === 'not_shown') return [{ signal: 'unread', effect: 'unknown', text: unknownLabel('not_shown', input)[language] }];
    const here = signals.filter((each) => each.platforms.includes(platform));
    const missing = new Set<SignalRule>(here.filter((each) => !known.has(each.id) && isExpected(each.id, input)));
    for (const group of TRUST_GROUPS) {
      const members = here.filter((each) => each.group === group);
      const [first] = members;
      if (first !== undefined && members.every((each) => !known.has(each.id) && !missing.has(each))) missing.add(first);
    }
    const names = here.filter((each) => missing.has(each)).map(({ label }) => label[language]);
    return names.length === 0 ? [] : [{ signal: 'unread', effect: 'unknown', text: fill(trust.unread[language], { list: listed(names, language) }) }];
  };

  const ofTextUnread = (clear: boolean, { textRead, where, language }: BadgeInput): BadgeReason[] =>
    textRead === 'whole' && !clear ? [] : [{ signal: 'text_unread', effect: 'unknown', text: trust.text.unread[where === 'thread' ? 'messages' : 'post'][textRead][language] }];

  const ofAge = (weighed: readonly Weighed[], { language }: BadgeInput): BadgeReason[] => {
    const oldest = Math.max(0, ...weighed.map(({ age }) => age));
    return oldest < trust.age.told_from_days ? [] : [{ signal: 'age', effect: 'unknown', text: fill(trust.age.text[language], { value: String(oldest) }) }];
  };

  const unknownLabel = (kind: UnknownKind, { where }: BadgeInput): LocalText =>
    kind === 'not_shown' ? trust.unknown.not_shown[where === 'listing' ? 'listing' : 'elsewhere'] : trust.unknown[kind];

  return { ofFindings, ofSignals, ofUnread, ofTextUnread, ofAge, unknownLabel };
}
