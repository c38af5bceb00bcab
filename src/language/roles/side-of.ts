import type { Party } from '../../model/grammar';
import type { Unit } from '../analysed-text';

/** Concepts of `rules/lexicon` whose words name persons and firms, by the side on which they stand. */
const SIDES: readonly (readonly [Party, readonly string[]])[] = [
  ['platform', ['platform_side', 'platform_name']],
  ['reader', ['reader_side', 'oneself']],
  ['writer', ['writer_side', 'client_side']],
  ['other', ['third_party', 'third_person']],
];
const SIDE_BY_CONCEPT: ReadonlyMap<string, Party> = new Map(SIDES.flatMap(([side, ids]) => ids.map((id) => [id, side] as const)));

/** On whose side the person or firm stands that a unit names; null when it names none. */
export function sideOf(unit: Unit | undefined): Party | null {
  if (unit === undefined) return null;
  for (const id of unit.concepts) {
    const side = SIDE_BY_CONCEPT.get(id);
    if (side !== undefined) return side;
  }
  return isNameTitle(unit) ? 'reader' : null;
}

/** 田中様: who is addressed by name reads the text. お客様 and 奥様 are words of their own. */
export function isNameTitle({ pos, posDetail, surface }: Unit): boolean {
  return pos === '名詞' && posDetail[0] === '接尾' && (surface === '様' || surface === 'さま');
}
