// How long the whole analysis of a message takes, and how that grows with its length.
import { corpusItems, messagesOf } from '../corpus-texts.mjs';
import { median, percentile, ratios } from '../statistics.mjs';
import { inTurns, start } from './clock.mjs';
import { loadKuromoji, wordsInOneRegExp } from './peers.mjs';

const LENGTH = 320;
const CONTEXT = { platform: 'crowdworks', kind: 'message', sender: 'client', stage: 'before_contract', approval: 'none', contractAmount: null };
/** Texts without a sentence's end, and of one letter, beside plain ones: what a lattice may grow on. */
const SHAPES = {
  plain: (texts, length) => messagesOf(texts, length, 1)[0],
  unbroken: (texts, length) => messagesOf(texts.map((text) => text.replaceAll(/[。、！？\s]/gu, '')), length, 1)[0].replaceAll('\n', ''),
  run: (_, length) => `LINEのIDを${'ー'.repeat(length)}`.slice(0, length),
};
const LENGTHS = [1000, 10_000, 100_000];

const figure = (id, what, unit, values) => ({ id: `analysis.${id}`, what, unit, values });

/** @param {import('../scope').Scope} scope */
export async function analysis({ quick, product: { engine, couldFireExactly, keywords } }) {
  const texts = corpusItems().map(({ text }) => text);
  const messages = messagesOf(texts, LENGTH, quick ? 120 : 600).filter((text) => couldFireExactly(text));
  const { cut: kuromoji } = await loadKuromoji();
  const keywordList = wordsInOneRegExp(keywords);
  const judge = (text) => engine.judge(text, CONTEXT).length;
  const work = (act) => () => {
    const since = start();
    for (const text of messages) act(text);
    return since() / messages.length;
  };
  const works = { ours: work(judge), kuromoji: work(kuromoji), keywords: work(keywordList) };
  inTurns(2, works); // warm
  const took = inTurns(quick ? 5 : 7, works);
  return [
    figure('message', `whole analysis of a message of ${LENGTH} characters, warm: mean of each round`, 'ms', took.ours),
    ...percentiles(messages, judge, quick),
    figure('kuromoji', "the same messages cut by kuromoji's tokenizer, and no more", 'ms', took.kuromoji),
    figure('keywords', 'the same messages searched for keywords', 'ms', took.keywords),
    figure('kuromoji_ratio', 'time that kuromoji takes to cut for each of our whole analyses', '×', ratios(took.kuromoji, took.ours)),
    ...growth(texts, judge, quick),
  ];
}

/** Of single messages, by the wall's clock, which alone is fine enough. */
function percentiles(messages, judge, quick) {
  const rounds = Array.from({ length: quick ? 1 : 7 }, () => messages.map((text) => {
    const began = performance.now();
    judge(text);
    return performance.now() - began;
  }));
  return [['p50', 0.5], ['p95', 0.95], ['p99', 0.99]].map(([name, share]) => figure(name, `${name} of single messages`, 'ms', rounds.map((round) => percentile(round, share))));
}

function growth(texts, judge, quick) {
  const lengths = quick ? LENGTHS.slice(0, 2) : LENGTHS;
  const rounds = quick ? 3 : 7;
  return Object.entries(SHAPES).flatMap(([shape, make]) => {
    const took = inTurns(rounds, Object.fromEntries(lengths.map((length) => {
      const text = make(texts, length);
      const times = Math.max(1, Math.round(10_000 / length));
      return [length, () => {
        const since = start();
        for (let time = 0; time < times; time += 1) judge(text);
        return since() / times;
      }];
    })));
    const [from, to] = lengths.slice(-2);
    return [
      ...lengths.map((length) => figure(`${shape}_${length}`, `${length} characters, ${shape}`, 'ms', took[length])),
      figure(`${shape}_growth`, `${shape} text: time of ${to} characters against ${from}, by the character`, '×', [(median(took[to]) / median(took[from])) * (from / to)]),
    ];
  });
}
