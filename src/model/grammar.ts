/** What a clause's speaker does. */
export const MOODS = ['request', 'proposal', 'requirement', 'offer', 'question', 'statement', 'refusal', 'report', 'quotation', 'condition'] as const;
export type Mood = (typeof MOODS)[number];

/** Spans that are one thing whatever the dictionary cuts them into. */
export const ENTITIES = ['url', 'mail', 'phone', 'handle'] as const;
export type Entity = (typeof ENTITIES)[number];

/**
 * Where a mention stands: an argument of its clause's own predicate; inside a clause that modifies a noun
 * (LINEで送られてくる画像); as the subject matter of the work (LINE広告の運用); or in words of somebody else's that are
 * handed on (「LINEを教えて」と言われる).
 */
export const POSITIONS = ['argument', 'adnominal', 'work_subject', 'quoted'] as const;
export type Position = (typeof POSITIONS)[number];

/** What a whole text is. */
export const GENRES = ['message', 'job_post', 'article', 'notice', 'profile', 'application'] as const;
export type Genre = (typeof GENRES)[number];

/** What happens in the course of a job, in whatever order a text puts it. `contact` is contact outside, or any other. */
const EVENTS = ['contract', 'escrow', 'work', 'delivery', 'payment', 'contact'] as const;
export type Event = (typeof EVENTS)[number];

/** `work<escrow`: the work comes before the escrow. */
export type Order = `${Event}<${Event}`;
export const ORDERS: readonly Order[] = EVENTS.flatMap((first) => EVENTS.flatMap((second): Order[] => (first === second ? [] : [`${first}<${second}`])));

/**
 * Who does what a clause says: the side of the one who writes, the side of the one who reads, the platform, or a third
 * party (customers, family, other firms).
 */
export const PARTIES = ['writer', 'reader', 'platform', 'other'] as const;
export type Party = (typeof PARTIES)[number];
/** `unknown` where a clause does not tell. */
export type Actor = Party | 'unknown';
