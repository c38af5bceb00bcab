import type { Finding } from '../model/finding';
import type { JudgementContext } from '../model/judgement';

/** Where a result lies: a hash that cannot be turned back into the text, nor compared with another run's. */
type Address = string;

export interface ResultCache {
  address(text: string, context: JudgementContext): Promise<Address>;
  /** The findings of the text that the address was made from, or null. */
  get(address: Address, text: string): Finding[] | null;
  set(address: Address, findings: readonly Finding[]): void;
}

/**
 * Results of the last texts, in memory only. Keys are salted hashes and values hold rules and offsets, so that nothing of
 * what people wrote stays here; quotes are cut from the text again when it comes back.
 * @param capacity how many texts; the one unused for longest goes first
 */
export function createResultCache(capacity = 400): ResultCache {
  const salt = crypto.randomUUID();
  const entries = new Map<Address, Omit<Finding, 'quote'>[]>();

  return {
    async address(text, context) {
      const { platform, kind, stage, sender, approval, contractAmount } = context;
      const name = JSON.stringify([salt, platform, kind, stage, sender, approval, contractAmount, text]);
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name));
      return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
    get(address, text) {
      const kept = entries.get(address);
      if (kept === undefined) return null;
      entries.delete(address);
      entries.set(address, kept);
      return kept.map((finding) => ({ ...finding, quote: text.slice(finding.start, finding.end) }));
    },
    set(address, findings) {
      entries.delete(address);
      entries.set(address, findings.map(withoutQuote));
      const oldest = entries.keys().next();
      if (entries.size > capacity && oldest.done !== true) entries.delete(oldest.value);
    },
  };
}

function withoutQuote({ rule, category, severity, grade, start, end, what, why, basis, advice }: Finding): Omit<Finding, 'quote'> {
  return { rule, category, severity, grade, start, end, what, why, basis, advice };
}
