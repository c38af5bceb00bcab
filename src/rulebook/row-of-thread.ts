import type { RowName } from '../model/client-memory';
import type { Platform } from '../model/platform';
import type { CompiledPages } from './compiled-pages';

/**
 * Makes the question to which row of a worklist a thread is tied, asked of its address alone: by the id of the proposal or the
 * contract, on Lancers by the work and the person together. Null where the address does not say it.
 */
export function createRowFinder(pageRules: Readonly<Record<Platform, Pick<CompiledPages, 'host' | 'kinds'>>>): (platform: Platform, url: string) => RowName | null {
  return (platform, url) => {
    if (!URL.canParse(url)) return null;
    const { protocol, host, pathname, searchParams } = new URL(url);
    const { host: ours, kinds } = pageRules[platform];
    if (protocol !== 'https:' || host !== ours) return null;
    const given = (parameter: string) => searchParams.get(parameter) || null;
    for (const { path, query, row } of kinds) {
      const match = new RegExp(path, 'u').exec(pathname);
      const id = query === undefined ? match?.groups?.subject : given(query);
      if (match === null || id === null || id === undefined) continue;
      if (row?.user === undefined) return row === undefined ? null : { kind: row.kind, id };
      const userId = given(row.user);
      return userId === null ? null : { kind: row.kind, id, userId };
    }
    return null;
  };
}
