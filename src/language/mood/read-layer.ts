import { is, isAspectVerb, isFinite, isLightVerb, isNoun, isParticle, isVerb, type Word } from '../word';
import { blankLayer, type Layer, type Predicate } from './predicate';

/** What a word of an ending says, if it is one. Gives how many words to step back, or 0 when it is the predicate itself. */
type Flags = Omit<Layer, 'word' | 'at'>;

/** Reads one predicate with its endings, backwards from `last`. `before` is the index of the word in front of it. */
export function readLayer(words: readonly Word[], start: number, last: number, predicate: Predicate): { layer: Layer | null; before: number } {
  const first = words[last];
  if (first === undefined || last < start) return { layer: null, before: last };
  const flags = blankLayer(first, last);
  const isOutermost = predicate.layers.length === 0;
  let at = last;
  while (at > start) {
    const steps = readAuxiliary(words, at, flags, predicate);
    if (steps === 0) break;
    at = Math.max(start, at - steps);
  }
  const core = words[at];
  if (core === undefined) return { layer: null, before: at };
  if (isOutermost && predicate.ending === 'none') predicate.ending = endingOf(words, at, last);
  if (core.conjugationForm.startsWith('命令')) flags.imperative = true;
  if (at === last && core.conjugationForm === '未然ウ接続') flags.volitional = true;
  return unwrapLight(words, start, { ...flags, word: core, at });
}

function endingOf(words: readonly Word[], at: number, last: number): Predicate['ending'] {
  const [core, final] = [words[at], words[last]];
  if (final?.pos === '助動詞' && final.conjugationForm === '仮定形') return 'condition';
  if (at !== last) return 'finite';
  if (isVerb(core)) return core?.conjugationForm.startsWith('連用') || core?.conjugationForm.startsWith('未然') ? 'stem' : 'finite';
  if (core?.pos === '形容詞' || core?.pos === '助動詞') return 'finite';
  return core?.pos === '助詞' ? 'particle' : 'noun';
}

function readAuxiliary(words: readonly Word[], at: number, flags: Flags, predicate: Predicate): number {
  const [word, before] = [words[at], words[at - 1]];
  if (word === undefined) return 0;
  if (word.pos === '助動詞') return readAuxiliaryVerb(word, before, flags, predicate);
  if (word.lemma === 'ない' && word.pos === '形容詞') return readAbsence(words, at, flags);
  if (is(word, 'inability_verb') && isVerb(before)) {
    flags.negative = true;
    return 1;
  }
  if (word.pos === '動詞' && word.posDetail[0] === '接尾') {
    if (word.lemma === 'せる' || word.lemma === 'させる') flags.causative = true;
    else flags.passive = true;
    return 1;
  }
  if (isAspectVerb(word)) return readAspect(word, before, flags);
  if (isParticle(word, 'て', 'で') && word.posDetail[0] === '接続助詞') {
    flags.progressive = true;
    return 1;
  }
  if (isNoun(word)) return readFormalEnding(words, at, flags, predicate);
  return word.pos === '形容詞' && word.posDetail[0] === '非自立' && (isVerb(before)) && !is(word, 'wish_word', 'possibility_word') ? 1 : 0;
}

function readAuxiliaryVerb(word: Word, before: Word | undefined, flags: Flags, predicate: Predicate): number {
  switch (word.lemma) {
    case 'た': if (word.conjugationForm !== '仮定形') flags.past = true; break;
    case 'ない': case 'ぬ': case 'ん': case 'まい': flags.negative = true; break;
    case 'たい': case 'たがる': flags.desire = true; break;
    case 'う': case 'よう':
      if (before?.lemma === 'です' || before?.lemma === 'だ') predicate.conjecture = true;
      else flags.volitional = true;
      break;
    case 'らしい': predicate.hearsay = true; break;
    case 'べし': flags.obliged = true; break;
    case 'ます': if (word.conjugationForm.startsWith('命令')) flags.imperative = true; break;
    case 'ござる': return 0;
    default:
  }
  return 1;
}

/** 必要ない, 〜ではない, 〜ことはない: what is absent is the predicate. */
function readAbsence(words: readonly Word[], at: number, flags: Flags): number {
  flags.negative = true;
  return 1 + particlesBefore(words, at);
}

function particlesBefore(words: readonly Word[], at: number): number {
  let count = 0;
  while (isParticle(words[at - 1 - count], 'は', 'が', 'も', 'で', 'では', 'に') || words[at - 1 - count]?.lemma === 'だ') count += 1;
  return count;
}

/** 待っている, 送っておく; written short: 待ってる, 送っとく. */
function readAspect(word: Word, before: Word | undefined, flags: Flags): number {
  const isProgressive = ['いる', 'おる', 'てる', 'とる', 'ある'].includes(word.lemma);
  if (isParticle(before, 'て', 'で')) {
    if (isProgressive) flags.progressive = true;
    return 2;
  }
  if (!isVerb(before)) return 0;
  if (isProgressive) flags.progressive = true;
  if (word.conjugationForm.startsWith('命令')) flags.imperative = true;
  return 1;
}

/** 〜のです, 〜そうです, 〜ようです, the dialect's 〜へん. */
function readFormalEnding(words: readonly Word[], at: number, flags: Flags, predicate: Predicate): number {
  const [word, before] = [words[at], words[at - 1]];
  if (word === undefined) return 0;
  if ((word.surface === 'の' || word.surface === 'ん' || word.surface === 'わけ') && word.posDetail[0] === '非自立' && isFinite(before)) return 1;
  if (word.surface === 'へん' && (isVerb(before) || isParticle(before, 'て'))) {
    flags.negative = true;
    return 1;
  }
  if (word.surface === 'そう' && word.posDetail[1] === '助動詞語幹' || word.surface === 'そう' && word.posDetail[0] === '特殊') {
    if (isFinite(before)) predicate.hearsay = true;
    return isFinite(before) || isVerb(before) ? 1 : 0;
  }
  if (word.surface === 'よう' && word.posDetail[1] === '助動詞語幹' && isFinite(before) && at < words.length - 1 && words[at + 1]?.pos === '助動詞') {
    predicate.hearsay = true;
    return 1;
  }
  return 0;
}

/** 連絡|します, やり取り|は|できません: the noun carries the meaning. 必要|が|あります too. */
function unwrapLight(words: readonly Word[], start: number, layer: Layer): { layer: Layer; before: number } {
  const { word, at } = layer;
  const isPotential = word.lemma === 'できる' || word.lemma === '出来る';
  const exists = word.lemma === 'ある' || word.lemma === 'ござる';
  if (!isPotential && !exists && !isLightVerb(word)) return { layer, before: at - 1 };
  let noun = at - 1;
  if (isParticle(words[noun], 'は', 'が', 'も', 'を') || (exists && isParticle(words[noun], 'で'))) noun -= 1;
  if (exists && isParticle(words[noun], 'で')) noun -= 1;
  const carrier = words[noun];
  if (noun < start || carrier === undefined) return { layer: isPotential ? { ...layer, potential: true } : layer, before: at - 1 };
  const carries = isNoun(carrier) && (carrier.posDetail[0] === 'サ変接続' || exists || noun === at - 1 || isPotential);
  const isHumble = isVerb(carrier) && carrier.conjugationForm === '連用形' && noun === at - 1;
  if (!carries && !isHumble) return { layer: isPotential ? { ...layer, potential: true } : layer, before: at - 1 };
  return {
    layer: { ...layer, word: carrier, at: noun, light: !exists, potential: layer.potential || isPotential },
    before: noun - 1,
  };
}
