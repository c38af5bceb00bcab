import en from '../../public/_locales/en/messages.json';
import ja from '../../public/_locales/ja/messages.json';
import type { Language } from '../model/local-text';
import type { GetMessage } from '../ui/wording';

/** The extension's own sentences, without a browser to ask for them. An unknown key gives '' as in the browser. */
export function sentencesIn(language: Language): GetMessage {
  const messages = { ja, en }[language];
  return (key, substitutions = []) => {
    const entry = messages[key];
    if (entry === undefined) return '';
    return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const place = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
      return substitutions[Number(place.slice(1)) - 1] ?? '';
    });
  };
}
