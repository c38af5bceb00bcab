import type { Finding } from './finding';
import type { Platform, Sender, TextKind } from './platform';
import type { Stage } from './stage';

/** One finding of a record, in the words that the rules had then. */
type RecordedFinding = Pick<Finding, 'rule' | 'category' | 'severity' | 'quote' | 'what' | 'why' | 'basis'>;

/**
 * 「記録に残す」: a text of a page with what was found in it, as it stood when the person kept it. `saidAt`: when the message was
 * sent, as the page says it, or null; `keptAt`: when it was kept; both ISO 8601. `id` is the same for the same text in the same place.
 */
export interface KeptRecord {
  id: string;
  keptAt: string;
  platform: Platform;
  kind: TextKind;
  sender: Sender;
  url: string;
  subject: string | null;
  client: { id: string | null; name: string | null };
  saidAt: string | null;
  stage: Stage;
  text: string;
  findings: RecordedFinding[];
}

/** The most records that are kept. Beyond them none is taken: what somebody keeps as proof is never dropped unasked. */
export const MOST_RECORDS = 500;
