import { describe, expect, test } from 'vitest';
import { CATEGORIES, type Category } from '../model/category';
import { PLATFORMS } from '../model/platform';
import { compareSeverity, type Severity } from '../model/severity';
import { policies } from '../rulebook';
import { judge } from './engine-double';
import { outcomeIn, situations, type Situation } from './policy-outcomes-double';

const CONTACT: readonly Category[] = ['off_platform_contact'];
const MEETING: readonly Category[] = ['pre_contract_meeting'];
const BOTH = [...CONTACT, ...MEETING];
const FROM_CLIENT = ['client', 'unknown'] as const;
const BEFORE_ESCROW = ['before_contract', 'contracted'] as const;
const AFTER_ESCROW = ['funded', 'delivered', 'completed'] as const;
const UNAPPROVED = ['none', 'applied', 'rejected'] as const;
const NOT_REJECTED = ['none', 'applied'] as const;
const NOT_SMALL = ['normal', 'unknown'] as const;

const severityIn = (situation: Situation): Severity | 'nothing' => outcomeIn(situation)?.severity ?? 'nothing';
const named = ({ by, ...situation }: Situation) => `${Object.values(situation).join(' ')} by ${by.name}: ${severityIn({ by, ...situation })}`;

/** The situations that do not come to one of these; at least one situation must be looked at. */
function others(list: readonly Situation[], ...wanted: readonly ReturnType<typeof severityIn>[]): string[] {
  expect(list.length).toBeGreaterThan(0);
  return list.filter((situation) => !wanted.includes(severityIn(situation))).map(named);
}

describe('every combination of category, recogniser, kind, stage, sender, approval, timing and amount', () => {
  const all = situations();

  test('is decided: the last verdict of every category always holds', () => {
    const open = PLATFORMS.flatMap((platform) => CATEGORIES.filter((category) => Object.keys(policies[platform].verdicts[category]?.at(-1)?.when ?? { nothing: 0 }).length > 0));
    expect(open).toEqual([]);
    expect(others(all, 'violation', 'caution', 'notice', 'nothing')).toEqual([]);
  });

  test('says what is shown in both languages, with basis and advice, and a violation rests on official or quoted words', () => {
    const wrong = all.filter((situation) => {
      const finding = outcomeIn(situation);
      if (finding === null) return false;
      const { what, why, advice, basis, severity } = finding;
      const texts = [what, why, advice, basis.title].flatMap(({ ja, en }) => [ja, en]);
      return texts.some((text) => text.trim() === '') || (severity === 'violation' && basis.grade === 'community') || !basis.url.startsWith('https://');
    });
    expect(wrong.map(named)).toEqual([]);
  });

  test('a weak detection, and the model alone, say at most caution; the model says no mere notice', () => {
    expect(others(all.filter(({ by }) => by.grade === 'weak'), 'caution', 'notice', 'nothing')).toEqual([]);
    expect(others(all.filter(({ by }) => by.isModel), 'caution', 'nothing')).toEqual([]);
  });
});

test.each(['product_purchase', 'upfront_fee', 'account_abuse', 'off_platform_payment'] as const)('%s, asked plainly by a client, is a violation at every stage, whatever is approved or agreed', (category) => {
  expect(others(situations({ category: [category], sender: FROM_CLIENT, by: ({ grade }) => grade === 'explicit' }), 'violation')).toEqual([]);
});

test.each(['identity-paper-asked', 'bank-account-asked'])('so is what %s finds', (rule) => {
  expect(others(situations({ category: ['personal_information'], sender: FROM_CLIENT, by: ({ name }) => name === rule }), 'violation')).toEqual([]);
});

describe('a stage that is not known accuses nobody', () => {
  test('contact and meetings are at most a caution, but where the page shows that the application was rejected: then no stage allows it', () => {
    const list = situations({ category: BOTH, kind: ['message'], stage: ['unknown'] });
    const isRejected = ({ platform, category, approval }: Situation) => platform === 'crowdworks' && category === 'off_platform_contact' && approval === 'rejected';
    expect(others(list.filter((situation) => !isRejected(situation)), 'caution', 'notice', 'nothing')).toEqual([]);
  });

  test('and the caution says on what it hangs', () => {
    const list = situations({ category: BOTH, kind: ['message'], stage: ['unknown'], sender: FROM_CLIENT, approval: NOT_REJECTED, by: ({ isModel }) => !isModel });
    const cautions = list.flatMap((situation) => outcomeIn(situation) ?? []).filter(({ severity }) => severity === 'caution');
    expect(cautions.length).toBeGreaterThan(0);
    expect(cautions.filter(({ why }) => !/(?:仮払い前|契約前)であれば/u.test(why.ja))).toEqual([]);
  });

  test('nothing is judged worse than before the contract', () => {
    const worse = situations({ kind: ['message'], stage: ['unknown'] }).filter((situation) => {
      const [now, before] = [outcomeIn(situation), outcomeIn({ ...situation, stage: 'before_contract' })];
      return now !== null && (before === null || compareSeverity(now.severity, before.severity) < 0);
    });
    expect(worse.map(named)).toEqual([]);
  });
});

describe('after escrow', () => {
  test('Lancers says nothing to contact and meetings, but a caution to a small contract that moves outside', () => {
    const isLure = ({ category, amount, sender, by }: Situation) => category === 'off_platform_contact' && amount === 'small' && sender !== 'worker' && by.grade === 'explicit';
    const list = situations({ platform: ['lancers'], category: BOTH, kind: ['message'], stage: AFTER_ESCROW, sender: ['client', 'worker', 'unknown'] });
    expect(others(list.filter((situation) => !isLure(situation)), 'nothing')).toEqual([]);
    expect(others(list.filter((situation) => isLure(situation) && situation.approval !== 'approved'), 'caution')).toEqual([]);
  });

  test('CrowdWorks reminds of the approval', () => {
    const fixed = { platform: ['crowdworks'], kind: ['message'], stage: AFTER_ESCROW, by: ({ isModel }: Situation['by']) => !isModel } as const;
    expect(others(situations({ ...fixed, category: CONTACT, approval: NOT_REJECTED, amount: NOT_SMALL }), 'notice')).toEqual([]);
    expect(others(situations({ ...fixed, category: MEETING, approval: UNAPPROVED, sender: FROM_CLIENT }), 'notice')).toEqual([]);
  });

  test('a small contract that moves outside stays a violation on CrowdWorks', () => {
    const list = situations({
      platform: ['crowdworks'], category: CONTACT, kind: ['message'], stage: AFTER_ESCROW, sender: FROM_CLIENT, approval: UNAPPROVED,
      timing: ['now', 'after_contract', 'after_escrow'], amount: ['small'], by: ({ grade }) => grade === 'explicit',
    });
    expect(others(list, 'violation')).toEqual([]);
  });
});

describe('before escrow', () => {
  test('contact and meetings, asked plainly for now and not approved, are a violation on both platforms', () => {
    const list = situations({ category: BOTH, kind: ['message'], stage: BEFORE_ESCROW, approval: UNAPPROVED, timing: ['now'], by: ({ grade }) => grade === 'explicit' });
    expect(others(list, 'violation')).toEqual([]);
  });

  test('what is meant for after the contract or escrow is at most a notice, unless the application was rejected', () => {
    const list = situations({ category: BOTH, kind: ['message'], stage: BEFORE_ESCROW, approval: NOT_REJECTED, timing: ['after_contract', 'after_escrow', 'after_approval'] });
    expect(others(list, 'notice', 'nothing')).toEqual([]);
  });

  test('a contract that has ended counts as before escrow', () => {
    const differs = situations({ category: BOTH, kind: ['message'], stage: ['ended'] }).filter((situation) => severityIn(situation) !== severityIn({ ...situation, stage: 'before_contract' }));
    expect(differs.map(named)).toEqual([]);
  });

  test('a post is before the contract, whatever stage the page tells', () => {
    for (const stage of AFTER_ESCROW) expect(judge('LINEのIDを教えてください。', { kind: 'job', stage }).map(({ severity }) => severity)).toEqual(['violation']);
  });
});

test('what the platform has approved is not remarked on', () => {
  expect(others(situations({ category: BOTH, approval: ['approved'] }), 'nothing')).toEqual([]);
});

test('work on the client\'s premises is for CrowdWorks alone', () => {
  expect(others(situations({ platform: ['lancers'], category: ['on_site_work'] }), 'nothing')).toEqual([]);
  expect(others(situations({ platform: ['crowdworks'], category: ['on_site_work'], by: ({ grade }) => grade === 'explicit' }), 'violation')).toEqual([]);
});

test('a contract is claimed falsely only where the page does not show it', () => {
  expect(others(situations({ category: ['fake_contract'], stage: AFTER_ESCROW }), 'nothing')).toEqual([]);
  expect(others(situations({ category: ['fake_contract'], stage: ['before_contract'], timing: ['now'], by: ({ grade, name }) => grade === 'explicit' && name !== 'escrow-claimed' }), 'violation')).toEqual([]);
});
