/** What folding writes for every sign that hides a letter. */
export const MASK_SIGN = '○';

/** Signs that hide a letter: ラ●ン. */
export const MASKS = '〇○◯●◎■□◆◇▲△*×_★☆♡♥';

/** Signs that may stand between the letters of a spaced-out word. */
export const SEPARATORS = ' \t.・·•-‐‑–—―−/\\|_*+~〜×★☆♡♥\'`^=、,「」『』【】()[]<>"“”‘’';
