import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import ja from '../../../public/_locales/ja/messages.json' with { type: 'json' };
import { CATEGORIES } from '../../model/category';
import { trustFile, type Trust } from './trust';

const shipped = () => parse(readFileSync(path.resolve(import.meta.dirname, '../../../rules/trust.yaml'), 'utf8')) as Trust;
const problems = (change: (trust: Trust) => unknown) => {
  const trust = shipped();
  change(trust);
  return trustFile.safeParse(trust).error?.issues.map(({ path: where, message }) => `${where.join('.')}: ${message}`) ?? [];
};
const signal = (trust: Trust, id: string) => trust.signals.find((each) => each.id === id) ?? trust.signals[0];

test('the shipped file is accepted', () => {
  expect(problems(() => undefined)).toEqual([]);
});

test('categories have the names that people see everywhere else', () => {
  const { categories } = shipped();
  const name = (messages: Partial<Record<string, { message: string }>>, category: string) => messages[`category_${category}`]?.message;
  for (const category of CATEGORIES) expect(categories[category]).toEqual({ ja: name(ja, category), en: name(en, category) });
});

test.each<[string, (trust: Trust) => unknown, RegExp]>([
  ['a signal that is missing', (trust) => trust.signals.shift(), /in this order/u],
  ['bands out of order', (trust) => Object.assign(trust.bands, { check: 5 }), /check must come before careful/u],
  ['a step that is worse than the one before', (trust) => signal(trust, 'completion_rate')?.steps.reverse(), /worse|rise|last step/u],
  ['a last step with a condition', (trust) => signal(trust, 'rating')?.steps.pop(), /must always hold/u],
  ['a mark of which one state has no step', (trust) => signal(trust, 'identity')?.steps.shift(), /must always hold/u],
  ['a threshold below the one before', (trust) => Object.assign(signal(trust, 'rating')?.steps[1] ?? {}, { at_most: 3 }), /must rise/u],
  ['two conditions in a step', (trust) => Object.assign(signal(trust, 'rating')?.steps[0] ?? {}, { at_least: 1 }), /one condition/u],
  ['words that give a level by themselves', (trust) => Object.assign(signal(trust, 'weak_words')?.steps[0] ?? {}, { points: 2 }), /words alone/u],
  ['a source that nobody has', (trust) => signal(trust, 'rating')?.sources.push('hearsay'), /no source hearsay/u],
  ['a source that nobody needs', (trust) => Object.assign(trust.sources, { spare: trust.sources['rule_check'] }), /no signal rests on it/u],
  ['a place that cannot be filled', (trust) => Object.assign(trust, { unread: { ja: '{value}', en: '{value}' } }), /cannot be filled/u],
  ['places of one language alone', (trust) => Object.assign(trust.age.text, { en: 'Old' }), /same places/u],
  ['a text of two lines', (trust) => Object.assign(trust.unread, { ja: '読めません\n{list}' }), /one line/u],
  ['a platform without a record', (trust) => { for (const each of trust.signals) if (each.group === 'record') each.platforms = ['lancers']; }, /crowdworks has no signal of the group record/u],
  ['an unknown key', (trust) => Object.assign(trust.bands, { danger: 9 }), /Unrecognized key/u],
])('refuses %s', (_, change, message) => {
  expect(problems(change).join('\n')).toMatch(message);
});
