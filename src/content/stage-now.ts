import type { ThreadMemory } from '../model/protocol';
import type { Reading } from '../model/reading';
import type { StageReading } from '../model/stage';

/**
 * The stage to judge by. The page's own words win; only where it has none does the person's answer count. Who said that
 * 仮払い is not done has not said that there is no contract: `contracted` is the stage before escrow that accuses least.
 */
export function stageNow({ stage }: Pick<Reading, 'stage'>, memory: ThreadMemory | null): StageReading {
  const escrow = memory?.escrow ?? null;
  if (stage.value !== 'unknown' || escrow === null) return stage;
  return { value: escrow.paid ? 'funded' : 'contracted', evidence: null, source: 'person' };
}
