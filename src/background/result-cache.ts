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

/** A place of the browser's own memory that outlives this script. What it gives back is as yet unknown. */
export interface Shelf {
  fetch(): Promise<unknown>;
  lay(value: unknown): Promise<void>;
}

/** What lies on the shelf: entries in the order of their last use. */
interface Kept { salt: string; entries: [Address, Omit<Finding, 'quote'>[]][] }

/** Milliseconds without a new result after which they are laid on the shelf together. */
const CALM = 250;

/**
 * Results of the last texts, in memory only: here, and on the shelf from where the next script takes them when the browser has
 * ended this one. Keys are salted hashes and values hold rules and offsets, so that nothing of what people wrote stays; quotes
 * are cut from the text again when it comes back. Without the shelf, or when it fails, texts are judged anew.
 * @param capacity how many texts; the one unused for longest goes first
 */
export function createResultCache(shelf: Shelf | null = null, capacity = 2000): ResultCache {
  let salt: string = crypto.randomUUID();
  const entries = new Map<Address, Omit<Finding, 'quote'>[]>();
  let taking: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function take(): Promise<void> {
    const kept = await shelf?.fetch().catch(() => null);
    if (!isKept(kept)) return;
    ({ salt } = kept);
    for (const [address, findings] of kept.entries) entries.set(address, findings);
  }

  const layWhenCalm = () => {
    if (shelf === null) return;
    clearTimeout(timer);
    timer = setTimeout(() => { shelf.lay({ salt, entries: [...entries] } satisfies Kept).catch(() => undefined); }, CALM);
  };

  return {
    async address(text, context) {
      await (taking ??= take());
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
      layWhenCalm();
    },
  };
}

/** No one else writes there, and the browser empties it when the extension changes: more need not be looked at. */
function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'salt' in value && typeof value.salt === 'string' && 'entries' in value && Array.isArray(value.entries);
}

function withoutQuote({ rule, category, severity, grade, start, end, what, why, basis, advice }: Finding): Omit<Finding, 'quote'> {
  return { rule, category, severity, grade, start, end, what, why, basis, advice };
}
