import type { Part } from '../model/note';
import { categoryKey, platformKey, severityKey, stageKey } from '../ui/wording';
import { textBox, type Teller } from './teller';
import type { NoteSubject } from './text-note';

/**
 * 「判定がおかしい」: what whoever mends the rules needs, as a text that the person changes and copies. Nothing is sent.
 * @param version of the product
 */
export function doubtParts({ platform, page, shown }: Pick<NoteSubject, 'platform' | 'page' | 'shown'>, version: string, teller: Teller): Part[] {
  const { say, language } = teller;
  const text = [
    `${say('app_name')} ${version}`,
    `${say(platformKey(platform))} / ${say(stageKey(page.stage.value))}`,
    '',
    ...shown.flatMap(({ rule, category, severity, quote }) => [`${rule}: ${say(severityKey(severity))} / ${say(categoryKey(category))}`, `「${quote}」`, '']),
    say('note_doubt_what'),
    '',
  ].join('\n');
  return [...textBox(say('note_doubt_label'), text, language, teller), ['p', { class: 'hint' }, say('note_doubt_hint')]];
}
