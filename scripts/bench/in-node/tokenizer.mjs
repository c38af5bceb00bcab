// How fast the tokenizer cuts varied text, beside others.
import { corpusItems } from '../corpus-texts.mjs';
import { ratios } from '../statistics.mjs';
import { inTurns, start, warm } from './clock.mjs';
import { loadKuromoji, loadLindera, loadSegmenter } from './peers.mjs';

const figure = (id, what, unit, values) => ({ id: `tokenizer.${id}`, what, unit, values });

/** How many pairs of neighbours stand in the lattices of these texts: the work that no search of this kind can leave out. */
function edgesPerCharacter(tokenizer, texts) {
  let edges = 0;
  for (const text of texts) {
    for (const sentence of text.split(/(?<=[、。])/u)) {
      const { nodes_end_at: ends, eos_pos: eos } = tokenizer.getLattice(sentence);
      ends.forEach((nodes, at) => { if (at <= eos) for (const { start_pos: start } of nodes ?? []) edges += ends[start - 1]?.length ?? 0; });
    }
  }
  return edges / texts.reduce((sum, { length }) => sum + length, 0);
}

/** @param {import('../scope').Scope} scope */
export async function tokenizer({ quick, product }) {
  const all = corpusItems().map(({ text }) => text);
  const texts = quick ? all.filter((_, index) => index % 32 === 0) : all;
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  const kuromoji = await loadKuromoji();
  const cuts = { ours: (text) => product.tokenizer.tokenize(text).length, kuromoji: kuromoji.cut, lindera: loadLindera(), segmenter: loadSegmenter() };
  const tokens = texts.reduce((sum, text) => sum + cuts.ours(text), 0);
  const work = (cut) => () => {
    const since = start();
    for (const text of texts) cut(text);
    return since();
  };
  const works = Object.fromEntries(Object.entries(cuts).map(([name, cut]) => [name, work(cut)]));
  warm(quick ? 250 : 2000, works);
  const took = inTurns(quick ? 7 : 11, works);
  const speed = (name) => took[name].map((milliseconds) => characters / milliseconds);
  return [
    figure('speed', 'cutting varied text', 'K chars/s', speed('ours')),
    figure('tokens', 'the same in tokens', 'K tokens/s', took.ours.map((milliseconds) => tokens / milliseconds)),
    figure('per_character', 'the same for one character', 'ns', took.ours.map((milliseconds) => (milliseconds * 1e6) / characters)),
    figure('edges', "pairs of words that the search weighs, for each character (kuromoji's lattice)", '', [edgesPerCharacter(kuromoji.tokenizer, texts.slice(0, quick ? 50 : 300))]),
    figure('kuromoji', "kuromoji's own tokenizer", 'K chars/s', speed('kuromoji')),
    figure('lindera', 'lindera-wasm-ipadic', 'K chars/s', speed('lindera')),
    figure('segmenter', 'Intl.Segmenter (words without parts of speech)', 'K chars/s', speed('segmenter')),
    ...['kuromoji', 'lindera', 'segmenter'].map((name) => figure(`${name}_ratio`, `time that ${name} takes for each of ours`, '×', ratios(took[name], took.ours))),
  ];
}
