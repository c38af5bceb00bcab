/** The whole number of 「330,000」; null when it is none. */
export function parseCount(text: string): number | null {
  const digits = text.normalize('NFKC').replaceAll(',', '').trim();
  const value = Number(digits);
  return /^\d+$/u.test(digits) && Number.isSafeInteger(value) ? value : null;
}
