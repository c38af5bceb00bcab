import type { ClientFact, ClientReading, FoundBy, WorkRowReading } from './reading';
import type { Stage } from './stage';
import type { Verification } from './verification';

/** A fact that was read from a page of the platform. `readAt`: ISO 8601. */
interface RememberedFact { value: string | number | boolean; source: FoundBy; readAt: string }

/** What pages have said of one client, field by field, each with its own way and time. */
export interface ClientMemory {
  facts: Partial<Record<ClientFact, RememberedFact>>;
  /** Lancers only: the client's own four marks, as far as they were told. */
  verifications: Partial<Record<Verification, { value: boolean; readAt: string }>>;
}

/** What a page says of a client whose id it names. */
export type TellingClient = Pick<ClientReading, 'facts' | 'verifications'> & { id: string };

/** Rows of a worklist whose stage is worth keeping: one's own application, a contract, a work with both. Of a message it is not. */
export const REMEMBERED_ROWS = ['proposal', 'contract', 'work'] as const satisfies readonly WorkRowReading['kind'][];
export type RememberedRow = (typeof REMEMBERED_ROWS)[number];

/** What a row stands for. A work on Lancers may be one with several people: whom its link writes to is part of its name. */
export interface RowName { kind: RememberedRow; id: string; userId?: string }

/** What a row of a worklist says of the stage. `state`: its own words. */
export interface TellingRow extends RowName { stage: Exclude<Stage, 'unknown'>; state: string | null }

/** The stage that a worklist last showed, in its words. `seenAt`: ISO 8601. */
export interface ListedStage { stage: Exclude<Stage, 'unknown'>; state: string | null; seenAt: string }
