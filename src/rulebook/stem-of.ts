/**
 * What all forms of a folded spelling share. Folded text is in katakana: an ending that conjugates is one of these.
 */
export function stemOf(spelling: string): string {
  return /[ウクグスツヌブムルイ]$/u.test(spelling) ? spelling.slice(0, -1) : spelling;
}
