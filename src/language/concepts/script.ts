export type Script = 'kanji' | 'hiragana' | 'katakana' | 'latin' | 'other';

/** The script of one UTF-16 unit. The long mark ー counts as katakana, the repeat mark 々 as kanji; digits and signs are `other`. */
export function scriptOf(unit: number): Script {
  if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)) return 'latin';
  if (unit >= 0x3041 && unit <= 0x309f) return 'hiragana';
  if ((unit >= 0x30a1 && unit <= 0x30fa) || (unit >= 0x30fc && unit <= 0x30ff)) return 'katakana';
  if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3005) return 'kanji';
  return 'other';
}
