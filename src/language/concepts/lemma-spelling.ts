/** Endings of the dictionary forms of verbs and い-adjectives, as folded text writes them. */
const CONJUGATING = new Set('ウクグスツヌブムルイ');
/** Verbs whose stem itself changes (する, くる, 案ずる): no part of them is common to all forms. */
const IRREGULAR = /(?:[スズ]ル|^クル|テクル)$/u;

/** What a potential verb's え-row ending comes from: 移れる ← 移る, 話せる ← 話す. */
const POTENTIAL_ENDINGS: Readonly<Record<string, string>> = {
  エ: 'ウ', ケ: 'ク', ゲ: 'グ', セ: 'ス', テ: 'ツ', ネ: 'ヌ', ベ: 'ブ', メ: 'ム', レ: 'ル',
};

/**
 * True when a folded spelling is written as a verb's or adjective's dictionary form: all its conjugated forms then
 * count as spellings too (教える: 教えて, 教えていただけますか). A noun that happens to end alike (メール) is harmless:
 * only words that conjugate are compared by lemma.
 */
export function matchesByLemma(spelling: string): boolean {
  return spelling.length > 1 && CONJUGATING.has(spelling.charAt(spelling.length - 1)) && !IRREGULAR.test(spelling);
}

/** The part that every form of the spelling has; a text without it has no form of it. Only for spellings that match by lemma. */
export function stemOf(spelling: string): string {
  return spelling.slice(0, -1);
}

/** What a verb's last kana becomes before ます: 送ル → 送リ. */
const CONTINUATIVE: Readonly<Record<string, string>> = { ウ: 'イ', ク: 'キ', グ: 'ギ', ス: 'シ', ツ: 'チ', ヌ: 'ニ', ブ: 'ビ', ム: 'ミ', ル: 'リ' };

/** True when a folded noun is the verb's own form before ます, with or without お: お送リ and 送リ of 送ル, 立テ替エ of 立テ替エル. */
export function isNounOf(noun: string, spelling: string): boolean {
  const bare = /^[オゴ御]./u.test(noun) && !/^[オゴ御]/u.test(spelling) ? noun.slice(1) : noun;
  const stem = stemOf(spelling);
  const ending = CONTINUATIVE[spelling.slice(-1)];
  return ending !== undefined && ((bare.length === spelling.length && bare.endsWith(ending) && bare.startsWith(stem)) || (spelling.endsWith('ル') && stem.length > 1 && bare === stem));
}

/** The verb that a folded lemma may be the potential of, or null: 移レル → 移ル. Also ichidan verbs look like one: check the list of those. */
export function potentialBase(lemma: string): string | null {
  const base = POTENTIAL_ENDINGS[lemma.at(-2) ?? ''];
  return lemma.endsWith('ル') && base !== undefined && lemma.length > 2 ? lemma.slice(0, -2) + base : null;
}
