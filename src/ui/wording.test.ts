import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BADGE_LEVELS } from '../model/badge';
import { BROWSER_KINDS } from '../model/browser-kind';
import { CATEGORIES } from '../model/category';
import { TIMINGS } from '../model/finding';
import { ENTITIES, GENRES, MOODS, POSITIONS } from '../model/grammar';
import { APPROVALS, PAGE_KINDS, PLATFORMS, SENDERS, TEXT_KINDS } from '../model/platform';
import { FAILURES } from '../model/protocol';
import { CLIENT_FACTS, HEALTH_ISSUES, PAGE_PARTS } from '../model/reading';
import { THEMES } from '../model/settings';
import { GRADES, SEVERITIES } from '../model/severity';
import { STAGE_SOURCES, STAGES, STEPS } from '../model/stage';
import { VERIFICATIONS } from '../model/verification';
import { pageRules } from '../rulebook/pages';
import { EXAMPLES } from '../screens/welcome/sample-choice';
import {
  categoryKey, createWording, entityKey, failureKey, genreKey, healthKey, languageOf, moodKey, platformKey, positionKey, severityKey, stageKey, stepKey, timingKey, timingSaidKey, verificationKey,
} from './wording';

const root = path.resolve(import.meta.dirname, '../..');
type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;
const locale = (language: string) => JSON.parse(readFileSync(path.join(root, `public/_locales/${language}/messages.json`), 'utf8')) as Messages;
const ja = locale('ja');
const en = locale('en');

/** Keys that our code puts together. */
const DERIVED: string[] = [
  ...CATEGORIES.map(categoryKey), ...SEVERITIES.map(severityKey), ...STAGES.map(stageKey), ...STEPS.map(stepKey), ...PLATFORMS.map(platformKey),
  ...VERIFICATIONS.map(verificationKey), ...HEALTH_ISSUES.map(healthKey), ...FAILURES.filter((failure) => failure !== 'orphaned').map(failureKey),
  ...CLIENT_FACTS.map((fact) => `popup_fact_${fact}`), ...['count', 'percent', 'rating'].map((unit) => `popup_value_${unit}`),
  ...['done', 'open', 'unknown'].map((mark) => `popup_mark_${mark}`), ...['done', 'now', 'open'].map((step) => `popup_step_${step}`),
  ...PAGE_KINDS.filter((kind) => kind !== 'other').map((kind) => `popup_kind_${kind}`), ...BADGE_LEVELS.map((level) => `popup_level_${level}`),
  ...['display', 'browser', 'rules', 'dismissed', 'answers', 'data', 'about', 'open'].map((part) => `options_${part}`), ...['open', 'next', 'previous'].map((key) => `options_key_${key}`), ...THEMES.map((theme) => `options_theme_${theme}`),
  ...[...GRADES, 'model'].flatMap((grade) => [`options_grade_${grade}`, `options_grade_${grade}_means`]), ...['title', 'grade', 'seen'].map((column) => `options_sources_${column}`),
  ...['official', 'quoted', 'community'].map((grade) => `options_source_${grade}`), ...APPROVALS.map((approval) => `options_approval_${approval}`),
  ...['settings', 'ticks', 'marks', 'threads', 'checks', 'dismissals', 'clients', 'stages', 'records', 'readings', 'setaside'].map((part) => `options_part_${part}`),
  ...['no_export', 'newer', 'missing', 'unknown_key', 'no_time', 'no_choice', 'too_long', 'wrong'].map((what) => `options_problem_${what}`),
  ...['text', 'number', 'boolean', 'list', 'group'].map((type) => `options_problem_type_${type}`),
  // The parts without which some kind of page is not judged.
  ...PAGE_PARTS.filter((part) => Object.values(pageRules).some(({ parts = {} }) => Object.values(parts).some(({ required }) => required.includes(part)))).map((part) => `popup_part_${part}`),
  ...BROWSER_KINDS.flatMap((kind) => [`welcome_pin_${kind}_open`, `welcome_pin_${kind}_pin`, `options_keys_change_${kind}`]), ...EXAMPLES.flatMap((name) => [`welcome_example_${name}`, `welcome_text_${name}`]),
  ...['offline', 'unreadable'].map((why) => `badge_check_${why}`), ...['bad', 'unknown', 'good'].map((effect) => `badge_effect_${effect}`),
  ...STAGE_SOURCES.map((source) => `note_said_${source}`), ...APPROVALS.map((approval) => `popup_approval_${approval}`),
  ...SENDERS.map((sender) => `note_name_${sender}`), ...PLATFORMS.map((platform) => `note_act_memo_${platform}`),
  ...['message', 'rule', 'client'].map((scope) => `note_hidden_by_${scope}`), ...['kept', 'known', 'full', 'private'].map((keeping) => `note_keep_${keeping}`),
  ...MOODS.map(moodKey), ...POSITIONS.filter((position) => position !== 'argument').map(positionKey), ...TIMINGS.filter((timing) => timing !== 'now').flatMap((timing) => [timingKey(timing), timingSaidKey(timing)]),
  ...['page', 'verifications', 'check'].map((tab) => `popup_tab_${tab}`), ...TEXT_KINDS.map((kind) => `popup_check_kind_${kind}`),
  ...['official', 'quoted', 'community'].map((grade) => `popup_checklist_grade_${grade}`), ...['needed', 'time', 'steps', 'unlocks'].map((row) => `popup_checklist_${row}`),
  ...GENRES.map(genreKey), ...ENTITIES.map(entityKey),
];

/** Names of the sites' own, which a person looks for on their pages. */
const SITES_WORDS = new Set(['仮払い', 'サービス外連絡申請', '承認', '本人確認', '機密保持確認', '電話確認', 'ランサーズチェック']);

describe('the sentences for people', () => {
  it('exist in both languages under the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(ja).sort());
  });

  it('are never empty and take the same placeholders in both languages', () => {
    for (const [key, { message, placeholders }] of Object.entries(ja)) {
      expect(message, key).not.toBe('');
      expect(en[key]?.message, key).not.toBe('');
      const names = (text: string | undefined) => [...(text ?? '').matchAll(/\$([A-Z_]+)\$/g)].map((match) => match[1]?.toLowerCase()).sort();
      expect(names(en[key]?.message), key).toEqual(names(message));
      expect(Object.keys(placeholders ?? {}).sort(), key).toEqual([...new Set(names(message))]);
      // Code hands over what is put in by its place.
      expect(en[key]?.placeholders, key).toEqual(placeholders);
    }
  });

  it('hold nothing in English but English, save for what the sites themselves write in Japanese and for messages to try', () => {
    const words = Object.entries(en).filter(([key]) => !key.startsWith('welcome_text_'))
      .flatMap(([key, { message }]) => (message.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]+/gu) ?? []).map((word) => ({ key, word })));
    expect(words.filter(({ word }) => !SITES_WORDS.has(word))).toEqual([]);
    expect([...SITES_WORDS].filter((word) => !words.some((each) => each.word === word))).toEqual([]);
  });

  it('exist for every key that our code names, and none is left over', () => {
    const folder = path.join(root, 'src');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'));
    const code = sources.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n') + readFileSync(path.join(root, 'manifest.json'), 'utf8');
    const named = [...code.matchAll(/'((?:note|badge|line|popup|options|welcome|toolbar|explain)_[a-z_]+|app_[a-z]+|disclaimer|language)'|__MSG_([a-z_]+)__/g)].map(([, key, inManifest]) => key ?? inManifest ?? '');
    const used = new Set([...named, ...DERIVED]);
    expect([...used].filter((key) => !(key in ja))).toEqual([]);
    expect(Object.keys(ja).filter((key) => !used.has(key))).toEqual([]);
  });

  it('never accuse anybody, nor promise that something is safe', () => {
    const rules = path.join(root, 'rules');
    const policies = readdirSync(path.join(rules, 'policy'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml')).map((file) => readFileSync(path.join(rules, 'policy', file), 'utf8'));
    const trust = readFileSync(path.join(rules, 'trust.yaml'), 'utf8').split('\n').filter((line) => !/^\s+url:/u.test(line));
    const said = [...Object.values(ja), ...Object.values(en)].map(({ message }) => message).concat(policies.flatMap((policy) => policy.split('\n')), trust);
    expect(said.filter((line) => /詐欺|だまし|騙|悪質|悪意|犯人|怪しい相手|安全です|安心です|\b(?:scam|fraud|criminal|liar|you are safe)/iu.test(line))).toEqual([]);
  });
});

describe('wording', () => {
  const wording = createWording((key, substitutions) => `${key}(${(substitutions ?? []).join()})`);

  it('puts numbers in', () => {
    expect(wording.say('line_findings', 3)).toBe('line_findings(3)');
    expect(wording.sayMissing({ what: 'folded_history', count: 12 })).toBe('health_folded_history(12)');
    expect(wording.sayMissing({ what: 'time' })).toBe('health_time()');
  });

  it('speaks Japanese to everybody but English readers', () => {
    expect([ja, en, {} as Messages].map((messages) => languageOf((key) => messages[key]?.message ?? ''))).toEqual(['ja', 'en', 'ja']);
  });
});
