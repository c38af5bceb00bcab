import type { Finding } from '../model/finding';
import type { Part } from '../model/note';
import { createTeller } from './teller';
import type { NoteSubject } from './text-note';

// Findings and the words of notes, for the tests of this room.

/** Each sentence is named by its key. */
export const teller = createTeller((key, values = []) => (key === 'language' ? 'ja' : [key, ...values].join(' ')));
export const englishTeller = createTeller((key, values = []) => (key === 'language' ? 'en' : [key, ...values].join(' ')));

export function foundOf(change: Partial<Finding> = {}): Finding {
  return {
    rule: 'id-asked', category: 'off_platform_contact', severity: 'violation', grade: 'explicit', start: 0, end: 6, quote: 'LINEのID',
    what: { ja: 'IDを求めています', en: 'Asks for an ID' }, why: { ja: 'まだ契約の前です。', en: 'No contract yet.' }, advice: { ja: 'ここで続けましょう。', en: 'Go on here.' },
    basis: { title: { ja: 'ヘルプ', en: 'Help' }, url: 'https://crowdworks.jp/help', grade: 'official', seen: '2026-11' }, ...change,
  };
}

export function subjectOf(shown: Finding[], change: Partial<NoteSubject> = {}): NoteSubject {
  return {
    platform: 'crowdworks', kind: 'message', sender: 'client', shown, hidden: [],
    page: { subject: '1', client: { id: '61', name: '架空商店' }, stage: { value: 'before_contract', evidence: '応募中', source: 'page' } }, ...change,
  };
}

/** Every element of the parts, outer ones first. */
export function elementsOf(parts: readonly Part[]): Exclude<Part, string>[] {
  return parts.flatMap((part) => (typeof part === 'string' ? [] : [part, ...elementsOf(part.slice(2) as Part[])]));
}

export const textOf = (part: Part): string => (typeof part === 'string' ? part : (part.slice(2) as Part[]).map(textOf).join(''));
export const named = (parts: readonly Part[], name: string) => elementsOf(parts).filter(([each]) => each === name);
export const actsOf = (parts: readonly Part[]) => elementsOf(parts).flatMap(([, { 'data-act': act }]) => act ?? []);
