import type * as z from 'zod';
import { TRUST_GROUPS, TRUST_SIGNALS } from '../../model/badge';
import type { LocalText } from '../../model/local-text';
import { PLATFORMS } from '../../model/platform';
import type { SignalRule, SignalStep, Trust } from './trust';

type Report = (path: PropertyKey[], message: string) => void;

/** What the shape of `rules/trust.yaml` cannot say: that steps are in order, that texts can be filled, that nothing is left out. */
export function checkTrust(trust: Trust, context: z.core.$RefinementCtx<Trust>): void {
  const report: Report = (path, message) => { context.addIssue({ code: 'custom', path, message }); };
  const { bands, signals, sources } = trust;
  if (bands.check >= bands.careful) report(['bands'], 'check must come before careful');
  if (signals.map(({ id }) => id).join() !== TRUST_SIGNALS.join()) report(['signals'], `must be ${TRUST_SIGNALS.join(', ')}, in this order`);
  for (const platform of PLATFORMS) {
    for (const group of TRUST_GROUPS) {
      if (!signals.some((signal) => signal.group === group && signal.platforms.includes(platform))) report(['signals'], `${platform} has no signal of the group ${group}`);
    }
  }
  const named = new Set(signals.flatMap((signal) => signal.sources));
  for (const id of Object.keys(sources)) if (!named.has(id)) report(['sources', id], 'no signal rests on it');
  signals.forEach((signal, index) => {
    signal.sources.forEach((id, at) => { if (!(id in sources)) report(['signals', index, 'sources', at], `there is no source ${id}`); });
    checkSteps(signal, (path, message) => { report(['signals', index, ...path], message); });
  });
  const words = signals.findIndex(({ id }) => id === 'weak_words');
  if (signals[words]?.steps.some((step) => pointsOf(step) >= bands.check) === true) report(['signals', words], 'words alone must not give a level');
  const noted: [PropertyKey[], LocalText, string[]][] = [
    ...(['violation', 'caution', 'notice'] as const).map((severity): [PropertyKey[], LocalText, string[]] => [['text', severity], trust.text[severity], ['category', 'count']]),
    [['age', 'text'], trust.age.text, ['value']], [['unread'], trust.unread, ['list']],
  ];
  for (const [path, text, allowed] of noted) checkText(text, allowed, path, report);
}

const pointsOf = (step: SignalStep): number => (step.effect === 'bad' ? step.points : 0);

/** The worse a value, the more points: the first step that holds must be the worst one. */
function checkSteps({ steps, counted_by: counted, id }: SignalRule, report: Report): void {
  if (counted?.few !== undefined) checkText(counted.few, ['value', 'base'], ['counted_by', 'few'], report);
  if (counted?.unknown !== undefined) checkText(counted.unknown, ['value'], ['counted_by', 'unknown'], report);
  const always = (step: SignalStep) => step.at_most === undefined && step.at_least === undefined && step.is === undefined;
  const said = steps.map((step) => step.is);
  const complete = [true, false].every((value) => said.includes(value));
  if (!complete && steps.findIndex(always) !== steps.length - 1) report(['steps'], 'the last step must always hold, and no other');
  steps.forEach((step, at) => {
    if ([step.at_most, step.at_least, step.is].filter((each) => each !== undefined).length > 1) report(['steps', at], 'a step has one condition');
    const before = steps[at - 1];
    if (before !== undefined && step.is === undefined && before.is === undefined && pointsOf(before) < pointsOf(step)) report(['steps', at], 'is worse than the step before it');
    if (before?.at_most !== undefined && step.at_most !== undefined && before.at_most >= step.at_most) report(['steps', at, 'at_most'], 'must rise from step to step');
    if (before?.at_least !== undefined && step.at_least !== undefined && before.at_least <= step.at_least) report(['steps', at, 'at_least'], 'must fall from step to step');
    if (before?.at_most !== undefined && step.at_least !== undefined) report(['steps', at], 'the steps of a signal look one way');
    if (step.effect === 'none') return;
    const filled = id === 'weak_words' ? ['value', 'list'] : counted === undefined ? ['value'] : ['value', 'base'];
    checkText(step.text, filled, ['steps', at, 'text'], report);
  });
}

function checkText({ ja, en }: LocalText, allowed: readonly string[], path: PropertyKey[], report: Report): void {
  const places = (text: string) => [...text.matchAll(/\{(\w*)\}/gu)].map(([, place = '']) => place).sort();
  if (places(ja).join() !== places(en).join()) report(path, 'both languages must name the same places');
  for (const place of places(ja).filter((each) => !allowed.includes(each))) report(path, `{${place}} cannot be filled here`);
  if (/\n/u.test(ja + en)) report(path, 'must be one line');
}
