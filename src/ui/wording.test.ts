import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../model/category';
import { PLATFORMS } from '../model/platform';
import { FAILURES } from '../model/protocol';
import { HEALTH_ISSUES } from '../model/reading';
import { SEVERITIES } from '../model/severity';
import { STAGES, STEPS } from '../model/stage';
import { VERIFICATIONS } from '../model/verification';
import { categoryKey, createWording, failureKey, healthKey, languageOf, platformKey, severityKey, stageKey, stepKey, verificationKey } from './wording';

const root = path.resolve(import.meta.dirname, '../..');
type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;
const locale = (language: string) => JSON.parse(readFileSync(path.join(root, `public/_locales/${language}/messages.json`), 'utf8')) as Messages;
const ja = locale('ja');
const en = locale('en');

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
    }
  });

  it('exist for every category, severity, stage, step, platform, mark, failure and health issue', () => {
    const keys = [
      ...CATEGORIES.map(categoryKey), ...SEVERITIES.map(severityKey), ...STAGES.map(stageKey), ...STEPS.map(stepKey), ...PLATFORMS.map(platformKey),
      ...VERIFICATIONS.map(verificationKey), ...HEALTH_ISSUES.map(healthKey), ...FAILURES.filter((failure) => failure !== 'orphaned').map(failureKey),
    ];
    expect(keys.filter((key) => !(key in ja) || !(key in en))).toEqual([]);
  });

  it('exist for every key that our code names, and none of the note and the page line is left over', () => {
    const folder = path.join(root, 'src');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'));
    const used = new Set(sources.flatMap((name) => [...readFileSync(path.join(folder, name), 'utf8').matchAll(/'((?:note|line|popup)_[a-z_]+)'/g)].map((match) => match[1] ?? '')));
    expect([...used].filter((key) => !(key in ja))).toEqual([]);
    const own = Object.keys(ja).filter((key) => /^(?:note|line)_/.test(key) && !key.startsWith('line_failure_'));
    expect(own.filter((key) => !used.has(key))).toEqual([]);
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
    expect(['ja', 'en', 'en_GB', 'en-US', 'fr', 'eno', ''].map(languageOf)).toEqual(['ja', 'en', 'en', 'en', 'ja', 'ja', 'ja']);
  });
});
