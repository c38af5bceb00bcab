import { MASK_SIGN } from './signs';

const BETWEEN_RUNS = /[^a-zァ-ヺー○]+/;

/** True when a sketch holds one of the names with letters masked: at most half of them, and never so many that fewer than two stay. */
export function holdsMaskedName(text: string, names: readonly string[]): boolean {
  return text.split(BETWEEN_RUNS).some((run) => run.includes(MASK_SIGN) && names.some((name) => {
    for (let start = run.length - name.length; start >= 0; start -= 1) if (fits(run, start, name)) return true;
    return false;
  }));
}

function fits(run: string, start: number, name: string): boolean {
  // ○イン could be コイン or サイン.
  if (name.length < 4 && run[start] === MASK_SIGN) return false;
  let masks = 0;
  for (let at = 0; at < name.length; at += 1) {
    const letter = run[start + at];
    if (letter === MASK_SIGN) masks += 1;
    else if (letter !== name[at]) return false;
    if (masks * 2 > name.length) return false;
  }
  return masks > 0 && name.length - masks > 1;
}
