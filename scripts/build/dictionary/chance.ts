/** Of the letters of Japanese text about every fiftieth is a certain hiragana, and every five hundredth a certain other one. */
const HIRAGANA = 1 / 50;
const OTHER = 1 / 500;

/**
 * How often a word's letters stand side by side by chance, roughly. A search meets short words of hiragana at nearly every place, long
 * names hardly ever: what is met often is laid close together, so that it stays within the processor's reach.
 */
export function chanceOf(letters: string): number {
  let chance = 1;
  for (let at = 0; at < letters.length; at += 1) {
    const unit = letters.charCodeAt(at);
    chance *= unit >= 0x3041 && unit <= 0x3096 ? HIRAGANA : OTHER;
  }
  return chance;
}
