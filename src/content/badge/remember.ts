import { REMEMBERED_ROWS, type RememberedRow, type TellingClient, type TellingRow } from '../../model/client-memory';
import type { Reading } from '../../model/reading';
import type { Ask } from '../ask-background';

const isRemembered = (kind: string): kind is RememberedRow => (REMEMBERED_ROWS as readonly string[]).includes(kind);

/** What a page tells of clients and of the person's own work, as far as it names whom and which. A work without its person ties nothing. */
function tellingOf({ client, jobs = [], rows = [] }: Reading): { clients: TellingClient[]; rows: TellingRow[] } {
  const clients = new Map<string, TellingClient>();
  for (const each of [...jobs.map((job) => job.client), ...(client === undefined ? [] : [client])]) {
    const { id, facts, verifications } = each;
    // Of whom a page says nothing more there is nothing to remember.
    if (id !== null && !clients.has(id) && (verifications || Object.keys(facts).length > 0)) clients.set(id, { id, facts, ...(verifications && { verifications }) });
  }
  return {
    clients: [...clients.values()],
    rows: rows.flatMap(({ kind, id, userId, stage, state }): TellingRow[] =>
      (id === null || userId === null || stage === 'unknown' || !isRemembered(kind) ? [] : [{ kind, id, ...(userId !== undefined && { userId }), stage, state }])),
  };
}

/** Has what pages tell remembered, once for each change. It may be lost: the next visit tells it again. */
export function createRememberer(ask: Ask, signal: AbortSignal) {
  let sent = '';
  return async (reading: Reading): Promise<void> => {
    // What a translation says is not what the page says, and in a client's own view the other person is a worker.
    if (reading.health.state === 'unreadable' || reading.viewer === 'client') return;
    const telling = tellingOf(reading);
    const said = JSON.stringify(telling);
    if (said === sent || (telling.clients.length === 0 && telling.rows.length === 0)) return;
    sent = said;
    await ask({ type: 'remember', platform: reading.platform, readAt: new Date().toISOString(), ...telling }, signal);
  };
}
