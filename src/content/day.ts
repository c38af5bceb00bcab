import type { Wording } from '../ui/wording';

/** A day of the last half year as people say it; `at` is ISO 8601. */
export const dayOf = (at: string, { say }: Wording): string => new Date(at).toLocaleDateString(say('language'), { month: 'long', day: 'numeric' });
