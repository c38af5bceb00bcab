import type { Platform } from './platform';

/** The page whose checklist is ticked: a thread or a post, by the platform's own id. */
export interface CheckPlace { platform: Platform; kind: 'thread' | 'job'; subject: string }

/** The ticked items of rules/checklists.yaml by their ids, each with when it was ticked (ISO 8601). */
export type Checks = Partial<Record<string, string>>;
