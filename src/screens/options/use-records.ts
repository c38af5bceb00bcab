import { useEffect, useState } from 'preact/hooks';
import type { KeptRecord } from '../../model/kept-record';
import { askBackground } from '../parts/ask-background';
import { onStoredChange } from '../parts/stored-change';

export interface Records {
  /** The one kept last first; null until they are known, or where they cannot be read. */
  records: readonly KeptRecord[] | null;
  failed: boolean;
  /** Erases these, or all. False when they could not be erased. */
  erase: (ids: string[] | null) => Promise<boolean>;
}

/** What the person has kept, in step with what pages keep and what other screens erase. */
export function useRecords(): Records {
  const [records, setRecords] = useState<readonly KeptRecord[] | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let ended = false;
    const look = async () => {
      const reply = await askBackground({ type: 'recall-records' });
      if (ended) return;
      setFailed(!reply.ok);
      if (reply.ok) setRecords(reply.records);
    };
    const end = onStoredChange((keys) => { if (keys.some((key) => key.startsWith('record:'))) void look(); });
    void look();
    return () => {
      ended = true;
      end();
    };
  }, []);

  const erase = async (ids: string[] | null) => {
    const reply = await askBackground({ type: 'erase-records', ids });
    if (reply.ok) setRecords(reply.records);
    return reply.ok;
  };
  return { records, failed, erase };
}
