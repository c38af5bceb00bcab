import type { Category } from '../model/category';
import type { Timing } from '../model/finding';
import type { Entity, Genre, Mood, Position } from '../model/grammar';
import type { Language } from '../model/local-text';
import type { Platform } from '../model/platform';
import type { Failure } from '../model/protocol';
import type { HealthIssue, Missing } from '../model/reading';
import type { Severity } from '../model/severity';
import type { Stage, Step } from '../model/stage';
import type { Verification } from '../model/verification';

/** Where a sentence is shown, or what it is a label of: the first part of its key. */
type Surface = 'note' | 'badge' | 'line' | 'popup' | 'options' | 'welcome' | 'explain' | 'category' | 'severity' | 'stage' | 'step' | 'platform' | 'verification' | 'health'
  | 'mood' | 'position' | 'timing' | 'genre' | 'entity';

/** Key of a sentence for people in `public/_locales`. That every key in our code exists, in both languages, is held by a test. */
export type MessageKey = `${Surface}_${string}` | 'app_name' | 'disclaimer' | 'language';

/** The browser's `i18n.getMessage`. */
export type GetMessage = (key: string, substitutions?: string[]) => string;

export const categoryKey = (category: Category): MessageKey => `category_${category}`;
export const severityKey = (severity: Severity): MessageKey => `severity_${severity}`;
export const stageKey = (stage: Stage): MessageKey => `stage_${stage}`;
export const stepKey = (step: Step): MessageKey => `step_${step}`;
export const platformKey = (platform: Platform): MessageKey => `platform_${platform}`;
export const verificationKey = (verification: Verification): MessageKey => `verification_${verification}`;
export const healthKey = (issue: HealthIssue): MessageKey => `health_${issue}`;
export const failureKey = (failure: Exclude<Failure, 'orphaned'>): MessageKey => `line_failure_${failure}`;

export const moodKey = (mood: Mood): MessageKey => `mood_${mood}`;
export const positionKey = (position: Exclude<Position, 'argument'>): MessageKey => `position_${position}`;
export const timingKey = (timing: Exclude<Timing, 'now'>): MessageKey => `timing_${timing}`;
/** The time as a text would say it. */
export const timingSaidKey = (timing: Exclude<Timing, 'now'>): MessageKey => `timing_said_${timing}`;
export const genreKey = (genre: Genre): MessageKey => `genre_${genre}`;
export const entityKey = (entity: Entity): MessageKey => `entity_${entity}`;

export interface Wording {
  /** The sentence of a key, with its numbers and names put in. */
  say: (key: MessageKey, ...substitutions: (string | number)[]) => string;
  /** What was not read, as a sentence. */
  sayMissing: (missing: Missing) => string;
}

export function createWording(getMessage: GetMessage): Wording {
  /** Sentences without names: browsers look each up anew, which takes them long, and a hundred notes say the same. */
  const said: Partial<Record<string, string>> = {};
  const say: Wording['say'] = (key, ...substitutions) => (substitutions.length > 0 ? getMessage(key, substitutions.map(String)) : said[key] ??= getMessage(key, []));
  return { say, sayMissing: ({ what, count }) => say(healthKey(what), count ?? '') };
}

/**
 * The language in which our sentences come. The sentences say it themselves: the browser's own language may be one that we
 * do not have, and its name tells nothing then.
 */
export function languageOf(say: (key: 'language') => string): Language {
  return say('language') === 'en' ? 'en' : 'ja';
}
