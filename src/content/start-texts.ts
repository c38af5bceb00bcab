import type { PageRules } from '../pages/classify';
import type { Readers } from '../pages/create-readers';
import { createPagePrefilter } from '../prefilter/in-page';
import { pageTriggers } from '../rulebook/page-triggers';
import { createSessions, type MakeBadges } from './session';
import { start } from './start';

/** Starts the script of pages with texts to be judged: conversations and posts. */
export function startTexts(pageRules: PageRules, readers: Readers, makeBadges?: MakeBadges): void {
  start(pageRules, readers, createSessions(() => createPagePrefilter(pageTriggers), makeBadges));
}
