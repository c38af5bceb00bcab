import type { RowName } from '../model/client-memory';
import type { Platform } from '../model/platform';
import type { ThreadKnowledge, ThreadMemory } from '../model/protocol';
import { rememberedStage } from '../model/remembered-stage';
import type { ClientMemories } from './storage/clients';

/** What is known of a thread at an address, from what the person said of it and what worklists showed. Throws StorageError. */
export type KnowThread = (thread: { platform: Platform; url: string }, memory: ThreadMemory, incognito: boolean) => Promise<ThreadKnowledge>;

/** @param rowOf to which row of a worklist an address ties a thread; null where it ties it to none */
export function createThreadKnowledge(clients: Pick<ClientMemories, 'recallStage'>, rowOf: (platform: Platform, url: string) => RowName | null): KnowThread {
  return async ({ platform, url }, memory, incognito) => {
    const row = rowOf(platform, url);
    const listed = row === null ? null : await clients.recallStage(platform, row, incognito);
    return { memory, listed, stage: rememberedStage(platform, { escrow: memory.escrow, listed }) };
  };
}
