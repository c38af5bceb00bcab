/** Lancers' four verifications, in the order in which the platform shows them: 本人確認, 機密保持確認, 電話確認, ランサーズチェック. */
export const VERIFICATIONS = ['identity', 'nda', 'phone', 'lancers_check'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** true = done, false = the page says that it is not done, null = the page does not say. */
export type VerificationMarks = Record<Verification, boolean | null>;

/** What pages of one's own showed of the four, and when each was read last (ISO 8601). What no page told is absent. */
export type OwnMarks = Partial<Record<Verification, { done: boolean; readAt: string }>>;
