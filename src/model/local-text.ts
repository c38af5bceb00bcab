/** A text for people in both languages of the product. */
export interface LocalText { ja: string; en: string }

export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
