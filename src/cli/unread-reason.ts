/**
 * Why nothing of a page was read at all: another site, an address without https, a place where we never run, an address for
 * which there is no reader, a document nested too deeply to be read, or a reader that stumbled over it as nobody foresaw.
 */
export const UNREAD_REASONS = ['other_site', 'not_https', 'never_read', 'unknown_address', 'too_deep', 'reader_failed'] as const;

export type UnreadReason = (typeof UNREAD_REASONS)[number];
