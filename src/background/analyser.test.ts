import { expect, test, vi } from 'vitest';
import type { Finding } from '../model/finding';
import type { AnalysisContext, AnalysisText } from '../model/protocol';
import { createAnalyser, EngineUnavailableError, type Judge } from './analyser';
import { createResultCache } from './result-cache';

const context: AnalysisContext = { platform: 'lancers', stage: 'unknown', approval: 'none', contractAmount: null };
const said = (key: string, text = key): AnalysisText => ({ key, kind: 'message', sender: 'client', text });

function findingIn(text: string): Finding {
  return {
    rule: 'all', category: 'fake_contract', severity: 'notice', grade: 'weak', start: 0, end: text.length, quote: text,
    what: { ja: '何', en: 'what' }, why: { ja: 'なぜ', en: 'why' }, advice: { ja: '次', en: 'next' },
    basis: { title: { ja: '規約', en: 'Terms' }, url: 'https://www.lancers.jp/', grade: 'official', seen: '2026-11' },
  };
}
const engine = () => ({ judge: vi.fn((text: string) => [findingIn(text)]), explain: () => null }) satisfies Judge;

test('answers in the order of the texts, in both languages', async () => {
  const analyser = createAnalyser(() => Promise.resolve(engine()), createResultCache(), () => true);
  const results = await analyser.analyse([said('b'), said('a')], context);
  expect(results.map(({ key }) => key)).toEqual(['b', 'a']);
  expect(results[0]?.findings).toEqual([findingIn('b')]);
});

test('the engine is loaded for the first text, once for all that wait, and a text seen before is not judged again', async () => {
  const judge = engine();
  const load = vi.fn(() => Promise.resolve(judge));
  const analyser = createAnalyser(load, createResultCache(), () => true);
  expect(await analyser.analyse([], context)).toEqual([]);
  expect(load).not.toHaveBeenCalled();
  await Promise.all([analyser.analyse([said('a')], context), analyser.analyse([said('b')], context)]);
  await analyser.analyse([said('other key', 'a')], context);
  expect(load).toHaveBeenCalledTimes(1);
  expect(judge.judge).toHaveBeenCalledTimes(2);
});

test('for texts in which no rule could fire the engine is not loaded', async () => {
  const load = vi.fn(() => Promise.resolve(engine()));
  const analyser = createAnalyser(load, createResultCache(), (text) => text === 'b');
  expect(await analyser.analyse([said('a')], context)).toEqual([{ key: 'a', findings: [] }]);
  expect(load).not.toHaveBeenCalled();
  expect((await analyser.analyse([said('a'), said('b')], context)).map(({ findings }) => findings.length)).toEqual([0, 1]);
});

test('an engine that could not be loaded is said to be so, and tried again with the next request', async () => {
  const load = vi.fn<() => Promise<Judge>>().mockRejectedValueOnce(new Error('base.dat.gz: 404')).mockResolvedValue(engine());
  const analyser = createAnalyser(load, createResultCache(), () => true);
  await expect(analyser.analyse([said('a')], context)).rejects.toThrow(EngineUnavailableError);
  expect(await analyser.analyse([said('a')], context)).toHaveLength(1);
});

test('a text on which the engine stumbles is not taken for an engine that is missing', async () => {
  const analyser = createAnalyser(() => Promise.resolve({ ...engine(), judge: () => { throw new Error('stumbled'); } }), createResultCache(), () => true);
  await expect(analyser.analyse([said('a')], context)).rejects.toThrow(/^stumbled$/u);
});

test('other messages come through between texts that take long', async () => {
  const slow: Judge = { ...engine(), judge: () => { for (const end = performance.now() + 15; performance.now() < end;); return []; } };
  const analyser = createAnalyser(() => Promise.resolve(slow), createResultCache(), () => true);
  let between = 0;
  const timer = setInterval(() => { between += 1; }, 1);
  await analyser.analyse([said('a'), said('b'), said('c')], context);
  clearInterval(timer);
  expect(between).toBeGreaterThanOrEqual(2);
});
