import type { Unit } from '../analysed-text';
import type { WordSpan } from '../clauses/split-sentences';
import { namesAny } from './things';

const CASES = new Set(['を', 'に', 'へ', 'が', 'は', 'も', 'から', 'との']);
/** Nouns that say when or how many, or stand for another one; and those that do so unless they are what is spoken of (点があれば). */
const NEVER_THING = new Set(['副詞可能', '助数詞', '数', '代名詞']);
const RARELY_THING = new Set(['非自立', '形容動詞語幹', '特殊', '接尾']);
/** 何かあれば教えてください: what is told is something else. */
const ASKED_WORD = new Set(['何', '何か', 'なに', 'なにか', 'いつ', 'どちら', 'どれ', 'どの']);
/** Of whom or of what the carried thing is asked for: 友だちに追加, IDを教えて, QRコードを送って. */
const BESIDE = ['friend_noun', 'contact_id', 'contact_details', 'qr_code', 'link_word', 'that_place', 'oneself', 'client_side'];

/** お願いします, 都合がよければ, 先に: how and when it is done. */
const MANNER = ['request_word', 'purpose_noun', 'first_word', 'late_word'];

/** True when the range names what its act is done to or for: リストに追加してください. `acts` are the ids of the act itself. */
export function hasOwnObject(units: readonly Unit[], { start, end }: WordSpan, acts: readonly string[]): boolean {
  for (let at = start; at < end - 1; at += 1) {
    const [unit, next] = [units[at], units[at + 1]];
    if (unit === undefined || next === undefined) continue;
    if (unit.entity !== null || ASKED_WORD.has(unit.surface)) return true;
    // 使えるか教えてください
    if (unit.pos === '助詞' && unit.surface === 'か' && namesAny(next, acts)) return true;
    if (!isThing(unit, next) || namesAny(unit, BESIDE) || namesAny(unit, acts) || namesAny(unit, MANNER)) continue;
    if (next.pos === '助詞' && CASES.has(next.surface)) return true;
    if (next.pos === '名詞' && namesAny(next, acts)) return true;
  }
  return false;
}

function isThing({ pos, posDetail }: Unit, next: Unit): boolean {
  if (pos !== '名詞' || posDetail.some((detail) => NEVER_THING.has(detail))) return false;
  return !RARELY_THING.has(posDetail[0]) || next.surface === 'を' || next.surface === 'が';
}
