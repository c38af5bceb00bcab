import { describe, expect, test } from 'vitest';
import { actsOf, elementsOf, englishTeller, foundOf, named, subjectOf, teller, textOf } from './note-double';
import { tellNote } from './text-note';

const told = (...shown: Parameters<typeof subjectOf>[0]) => tellNote(subjectOf(shown), teller);
const classes = (parts: Parameters<typeof elementsOf>[0]) => elementsOf(parts).flatMap(([, attributes]) => attributes.class?.split(' ') ?? []);
/** The line over each of several findings. */
const heads = (parts: Parameters<typeof elementsOf>[0]) => elementsOf(parts).filter(([, attributes]) => attributes.class === 'which').map(textOf);

describe('a note', () => {
  test('says severity and label first, and behind that quote, reason, next step and the basis with its age', () => {
    const parts = told(foundOf())?.parts ?? [];
    expect(named(parts, 'summary').map(textOf)).toEqual(['severity_violationcategory_off_platform_contactapp_name']);
    expect(named(parts, 'blockquote').map(textOf)).toEqual(['LINEのID']);
    expect(named(parts, 'dt').map(textOf)).toEqual(['note_why', 'note_next', 'note_source']);
    expect(named(parts, 'dd').map(textOf)).toEqual(['まだ契約の前です。', 'ここで続けましょう。', 'ヘルプnote_new_tabnote_source_age 2026 11']);
    expect(tellNote(subjectOf([foundOf()]), englishTeller)?.parts.map(textOf).join()).toContain('No contract yet.');
  });

  test('there is none where nothing was found', () => {
    expect(told()).toBeNull();
  });

  test('of several findings is one, worst first, with the number of the others', () => {
    const parts = told(foundOf({ severity: 'notice', start: 0 }), foundOf({ severity: 'violation', category: 'unpaid_work', start: 9, quote: '先に' }))?.parts ?? [];
    expect(named(parts, 'summary').map(textOf)).toEqual(['severity_violationcategory_unpaid_worknote_more 1app_name']);
    expect(heads(parts)).toEqual(['severity_violationcategory_unpaid_work', 'severity_noticecategory_off_platform_contact']);
    expect(actsOf(parts).filter((act) => act.startsWith('why'))).toEqual(['why:id-asked:9', 'why:id-asked:0']);
  });

  test('of findings alike says what is the same once, under all their quotes', () => {
    const parts = told(foundOf(), foundOf({ rule: 'tool', start: 20, quote: 'そちらで' }))?.parts ?? [];
    expect(named(parts, 'blockquote').map(textOf)).toEqual(['LINEのID', 'そちらで']);
    expect(named(parts, 'dl')).toHaveLength(1);
    expect(heads(parts)).toEqual([]);
    expect(actsOf(parts).filter((act) => act.startsWith('why'))).toEqual(['why:id-asked:0', 'why:tool:20']);
  });

  test('sets a claim of a contract beside what the page says', () => {
    const parts = told(foundOf({ category: 'fake_contract', quote: '契約は成立しています' }))?.parts ?? [];
    expect(named(parts, 'dd').slice(0, 2).map(textOf)).toEqual(['契約は成立しています', 'stage_before_contract応募中']);
    expect(named(parts, 'blockquote')).toEqual([]);
  });

  test('links to https alone, in a new tab that learns nothing of the page, and tells quoted sources from official ones', () => {
    const basis = foundOf().basis;
    const [, link] = named(told(foundOf())?.parts ?? [], 'a')[0] ?? [];
    expect(link).toMatchObject({ target: '_blank', rel: 'noopener noreferrer' });
    expect(named(told(foundOf({ basis: { ...basis, url: 'javascript:alert(1)' } }))?.parts ?? [], 'a')).toEqual([]);
    const kinds = (['official', 'quoted', 'community'] as const).map((grade) => classes(told(foundOf({ basis: { ...basis, grade } }))?.parts ?? []).includes('kind'));
    expect(kinds).toEqual([false, true, true]);
  });

  test('has a drawing of its own for each severity, beside the word', () => {
    const icons = (['violation', 'caution', 'notice'] as const).map((severity) => named(told(foundOf({ severity }))?.parts ?? [], 'icon')[0]?.[1].d);
    expect(new Set(icons).size).toBe(3);
  });
});

describe('what one can do', () => {
  test('is named as the platform names it', () => {
    const words = (platform: 'crowdworks' | 'lancers') => named(tellNote(subjectOf([foundOf()], { platform }), teller)?.parts ?? [], 'button').map(textOf);
    expect(words('crowdworks')).toContain('note_act_memo_crowdworks');
    expect(words('lancers')).toContain('note_act_memo_lancers');
  });

  test('does not include a report of what is only to be checked, or of oneself', () => {
    expect(actsOf(told(foundOf())?.parts ?? [])).toEqual(['draft', 'memo', 'keep', 'why:id-asked:0', 'doubt', 'hide']);
    expect(actsOf(told(foundOf({ severity: 'notice' }))?.parts ?? [])).not.toContain('memo');
    expect(actsOf(tellNote(subjectOf([foundOf()], { sender: 'worker' }), teller)?.parts ?? [])).not.toContain('memo');
  });
});

describe('what the person has hidden', () => {
  const hidden = (scope: 'message' | 'rule' | 'client') => ({ finding: foundOf(), scope });

  test('is one word with the reason and the way back; beyond one text not even that need be shown', () => {
    const note = tellNote(subjectOf([], { hidden: [hidden('message')] }), teller);
    expect(note).toMatchObject({ quiet: false, hidden: [{ category: 'off_platform_contact', severity: 'violation' }] });
    expect(note?.parts.map(textOf).join()).toContain('note_hidden_by_message');
    expect(actsOf(note?.parts ?? [])).toEqual(['show']);
    expect(note?.parts.map(textOf).join()).not.toContain('LINE');
    expect(tellNote(subjectOf([], { hidden: [hidden('rule'), hidden('client')] }), teller)?.quiet).toBe(true);
  });

  test('beside what is shown is counted', () => {
    const note = tellNote(subjectOf([foundOf({ rule: 'other' })], { hidden: [hidden('rule')] }), teller);
    expect(note?.quiet).toBe(false);
    expect(note?.parts.map(textOf).join()).toContain('note_hidden_count 1');
  });
});
