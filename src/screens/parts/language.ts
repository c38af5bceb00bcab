import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../model/local-text';
import { createWording, type GetMessage, type Wording } from '../../ui/wording';

/** The person's language on a screen: its sentences and its dates. */
export interface ScreenLanguage extends Wording {
  language: Language;
  /** A day as people write it; `iso` is ISO 8601. */
  day: (iso: string) => string;
  /** The same of a day of the person's own clock (YYYY-MM-DD). */
  localDay: (date: string) => string;
}

export function createScreenLanguage(language: Language, getMessage: GetMessage): ScreenLanguage {
  const format = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'numeric', day: 'numeric' });
  return { ...createWording(getMessage), language, day: (iso) => format.format(new Date(iso)), localDay: (date) => format.format(new Date(`${date}T12:00`)) };
}

export const LanguageContext = createContext<ScreenLanguage | null>(null);

/** The language of the screen around this component. */
export function useLanguage(): ScreenLanguage {
  const language = useContext(LanguageContext);
  if (language === null) throw new Error('a screen must be inside LanguageContext.Provider');
  return language;
}
