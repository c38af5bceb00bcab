import type { Language, LocalText } from '../model/local-text';
import type { Part } from '../model/note';
import { ICONS, type IconName } from '../ui/icons';
import { createWording, languageOf, type GetMessage, type MessageKey, type Wording } from '../ui/wording';

/** In which words and in which language a note speaks. */
export interface Teller extends Wording { language: Language; in: (text: LocalText) => string }

export function createTeller(getMessage: GetMessage): Teller {
  const language = languageOf(getMessage);
  return { ...createWording(getMessage), language, in: (text) => text[language] };
}

export const icon = (name: IconName): Part => ['icon', { d: ICONS[name] }];

/** A button that puts `act` to the background. */
export function actButton(act: string, label: MessageKey, { say }: Wording, look = ''): Part {
  return ['button', { type: 'button', class: look, 'data-act': act, 'aria-expanded': 'false' }, say(label)];
}

/** A button that does it at once, and opens nothing. */
export function doButton(act: string, label: string, look = ''): Part {
  return ['button', { type: 'button', class: look, 'data-act': act }, label];
}

/** Where that is shown which the buttons before it open. */
export const PANEL: Part = ['div', { class: 'panel', 'aria-live': 'polite' }];

/** A text to be changed and copied. Nothing is sent. */
export function textBox(label: string, text: string, lang: Language, { say }: Wording): Part[] {
  return [
    ['span', { class: 'label' }, label],
    // No field of a form: for those that come into a page browsers ask their maker how to fill them in.
    ['div', { class: 'text', role: 'textbox', contenteditable: 'plaintext-only', 'aria-multiline': 'true', tabindex: '0', 'aria-label': label, lang, spellcheck: 'false' }, text],
    ['div', { class: 'tools' },
      ['button', { type: 'button', class: 'main', 'data-act': 'copy', 'data-done': say('note_copied'), 'data-failed': say('note_not_copied') }, say('note_copy')],
      doButton('close', say('note_close'), 'quiet'),
      ['span', { class: 'said', role: 'status' }]],
  ];
}

/** The name of a source with a way to it, its age, and how sure it is. */
export function sourceParts({ title, url, grade, seen }: { title: LocalText; url: string; grade: 'official' | 'quoted' | 'community'; seen: string }, teller: Teller): Part[] {
  const { say } = teller;
  const [year = '', month = ''] = seen.split('-');
  const name = teller.in(title);
  const linked: Part = url.startsWith('https://')
    ? ['a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, name, icon('external'), ['span', { class: 'unseen' }, say('note_new_tab')]]
    : name;
  const kind = grade === 'quoted' ? say('note_source_quoted') : grade === 'community' ? say('note_source_community') : null;
  return [linked, ['span', { class: 'age' }, say('note_source_age', year, Number(month))], ...(kind === null ? [] : [['span', { class: 'kind' }, kind] as const])];
}

/** Words of which those in 「」 are quotes, in Japanese whatever the language around them. */
export function withQuotes(line: string): Part[] {
  return line.split(/「(.*?)」/u).map((part, index): Part => (index % 2 === 0 ? part : ['bdi', { lang: 'ja' }, part]));
}
