import type { KeptRecord } from '../../model/kept-record';
import { categoryKey, platformKey, severityKey, stageKey } from '../../ui/wording';
import type { ScreenLanguage } from '../parts/language';

/** One thing that a record says: what it is called, and what it says. `own`: words of the page, which are Japanese. */
export interface RecordRow { label: string; lines: string[]; own?: boolean }

/** A day with its time, as people write it, on the person's own clock. */
export function moment(iso: string, { language }: Pick<ScreenLanguage, 'language'>): string {
  return new Date(iso).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
}

/** What was found, by label alone: 「外部への連絡、仮払い前・無償の作業」. */
export function recordTitle({ findings }: KeptRecord, { say }: ScreenLanguage): string {
  return [...new Set(findings.map(({ category }) => say(categoryKey(category))))].join(say('options_joint'));
}

/** All that a record says, in the order in which it is read: on the screen, on paper and in the table. */
export function recordRows(record: KeptRecord, words: ScreenLanguage): RecordRow[] {
  const { say, language } = words;
  const { platform, kind, url, client, saidAt, keptAt, stage, text, findings } = record;
  return [
    { label: say('options_record_said'), lines: [saidAt === null ? say('options_record_not_shown') : moment(saidAt, words)] },
    { label: say('options_record_where'), lines: [`${say(platformKey(platform))} · ${say(kind === 'job' ? 'options_record_job' : 'options_record_message')}`] },
    { label: say('options_record_url'), lines: [url] },
    { label: say('options_record_client'), lines: [client.name ?? client.id ?? say('options_record_not_shown')], own: client.name !== null },
    { label: say('options_record_stage'), lines: [say(stageKey(stage))] },
    { label: say('options_record_found'), lines: findings.map(({ severity, category, what, rule }) => `${say(severityKey(severity))} · ${say(categoryKey(category))} · ${what[language]} (${rule})`) },
    { label: say('note_source'), lines: [...new Set(findings.map(({ basis }) => `${basis.title[language]} ${basis.url}`))] },
    { label: say('options_record_text'), lines: [text], own: true },
    { label: say('options_record_kept'), lines: [moment(keptAt, words)] },
  ];
}

/** Whether a record holds all of the words that are sought, wherever they stand in it. */
export function holdsWords(record: KeptRecord, sought: string, words: ScreenLanguage): boolean {
  const all = plain([recordTitle(record, words), ...recordRows(record, words).flatMap(({ lines }) => lines)].join('\n'));
  return plain(sought).split(/\s+/u).every((word) => all.includes(word));
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
