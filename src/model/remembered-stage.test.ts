import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListedStage } from './client-memory';
import { misfits, rememberedStage } from './remembered-stage';
import { STAGES, type StageReading } from './stage';

const OLD = '2026-11-10T01:00:00.000Z';
const NEW = '2026-11-20T01:00:00.000Z';
const NOW = '2026-11-25T01:00:00.000Z';
const KNOWN = STAGES.filter((stage) => stage !== 'unknown');
const listed = (stage: ListedStage['stage'], seenAt = NEW): ListedStage => ({ stage, state: `一覧の${stage}`, seenAt });
const said = (paid: boolean, at = NEW) => ({ paid, at });
const page = (value: StageReading['value']): StageReading => ({ value, evidence: '画面の言葉', source: 'page' });

describe('of what is remembered, a page that does not say its stage is judged by', () => {
  test('nothing, where nothing is known', () => {
    expect(rememberedStage('crowdworks', { escrow: null, listed: null })).toBeNull();
  });

  test('what a list showed, in its words and with its time', () => {
    expect(rememberedStage('lancers', { escrow: null, listed: listed('contracted') })).toEqual({ value: 'contracted', evidence: '一覧のcontracted', source: 'list', at: NEW });
  });

  test('the person\'s answer; a 「まだ」 is no denial of a contract', () => {
    expect(rememberedStage('crowdworks', { escrow: said(true), listed: null })).toEqual({ value: 'funded', evidence: null, source: 'person', at: NEW });
    expect(rememberedStage('crowdworks', { escrow: said(false), listed: null })?.value).toBe('contracted');
  });

  test.each([
    ['an answer after the list', said(true, NEW), listed('contracted', OLD), 'funded', 'person'],
    ['a list after the answer', said(true, OLD), listed('contracted', NEW), 'contracted', 'list'],
    ['a list that has moved on', said(false, OLD), listed('funded', NEW), 'funded', 'list'],
    ['a newer 「まだ」', said(false, NEW), listed('funded', OLD), 'contracted', 'person'],
    ['the list where both say the same, for it says more', said(true, NEW), listed('delivered', OLD), 'delivered', 'list'],
    ['a cancelled contract, whose 仮払い stands no more', said(false, NEW), listed('ended', OLD), 'ended', 'list'],
  ] as const)('%s', (_, escrow, row, value, source) => {
    expect(rememberedStage('crowdworks', { escrow, listed: row })).toMatchObject({ value, source });
  });

  test('not by Lancers\' 選定中, which goes on standing after an agreement', () => {
    expect(rememberedStage('lancers', { escrow: null, listed: listed('before_contract') })).toBeNull();
    expect(rememberedStage('lancers', { escrow: said(true, OLD), listed: listed('before_contract') })).toMatchObject({ value: 'funded', source: 'person' });
    expect(rememberedStage('crowdworks', { escrow: null, listed: listed('before_contract') })?.value).toBe('before_contract');
  });
});

describe('what does not fit is told', () => {
  const told = (stage: StageReading, { escrow = null, row = null }: { escrow?: ReturnType<typeof said> | null; row?: ListedStage | null }, platform: 'crowdworks' | 'lancers' = 'crowdworks') => {
    const found = misfits(platform, stage, NOW, { escrow, listed: row });
    return [found.escrow === null ? '' : 'answer', found.listed === null ? '' : 'list'].join('');
  };

  test.each([
    ['a page before the contract, a list after escrow', page('before_contract'), { row: listed('funded') }, 'list'],
    ['a page before escrow, an answer that it is paid', page('contracted'), { escrow: said(true) }, 'answer'],
    ['a page after escrow, an answer that it is not', page('funded'), { escrow: said(false) }, 'answer'],
    ['both', page('before_contract'), { escrow: said(true), row: listed('delivered') }, 'answerlist'],
    ['a page that is done, a list that is cancelled', page('completed'), { row: listed('ended') }, 'list'],
    ['a list that was looked at after the page was read', page('contracted'), { row: listed('funded', '2026-11-25T02:00:00Z') }, 'list'],
    ['a newer list that goes back on an answer', { value: 'contracted', evidence: null, source: 'list', at: NEW }, { escrow: said(true, OLD) }, 'answer'],
    ['a newer answer that goes back on a list', { value: 'contracted', evidence: null, source: 'person', at: NEW }, { row: listed('funded', OLD) }, 'list'],
  ] as const)('%s', (_, stage, remembered, expected) => { expect(told(stage, remembered)).toBe(expected); });

  test.each([
    ['a page that has moved on since the list', page('funded'), { row: listed('contracted') }],
    ['a page and a list that say the same', page('funded'), { row: listed('funded') }],
    ['an answer that the page bears out', page('delivered'), { escrow: said(true) }],
    ['a list that has moved on since the answer', { value: 'funded', evidence: null, source: 'list', at: NEW }, { escrow: said(false, OLD) }],
    ['an answer that has moved on since the list', { value: 'funded', evidence: null, source: 'person', at: NEW }, { row: listed('contracted', OLD) }],
    ['a page that says nothing', page('unknown'), { escrow: said(true), row: listed('funded') }],
  ] as const)('not %s', (_, stage, remembered) => { expect(told(stage, remembered)).toBe(''); });

  test('Lancers\' 選定中 contradicts nothing', () => {
    expect(told(page('funded'), { row: listed('before_contract', '2026-11-25T02:00:00Z') }, 'lancers')).toBe('');
  });
});

test('the stage by which a page is judged fits itself, whatever is known', () => {
  const time = fc.constantFrom(OLD, NEW, NOW);
  const escrow = fc.option(fc.record({ paid: fc.boolean(), at: time }));
  const row = fc.option(fc.record({ stage: fc.constantFrom(...KNOWN), state: fc.constant(null), seenAt: time }));
  fc.assert(fc.property(fc.constantFrom('crowdworks' as const, 'lancers' as const), escrow, row, (platform, answer, seen) => {
    const stage = rememberedStage(platform, { escrow: answer, listed: seen });
    if (stage === null) {
      expect(answer).toBeNull();
      return;
    }
    expect([answer?.at, seen?.seenAt]).toContain(stage.at);
    const found = misfits(platform, stage, NOW, { escrow: answer, listed: seen });
    expect(stage.source === 'list' ? found.listed : found.escrow).toBeNull();
  }));
});
