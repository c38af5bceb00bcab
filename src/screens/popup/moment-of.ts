import type { Platform } from '../../model/platform';
import type { PageReport } from '../../model/protocol';
import { checklists } from '../../rulebook/checklists';
import type { Source } from '../parts/sources';

type Moment = (typeof checklists)['moments'][number];
type Line = Moment['can'][number];
type Item = Moment['items'][number];

/** A moment of a contract as it is on one platform. */
export interface MomentHere { title: Moment['title']; can: Line[]; wait: Line[]; items: Item[]; sources: Source[] }

const here = (platform: Platform) => ({ platforms }: Pick<Line, 'platforms'>) => platforms?.includes(platform) ?? true;

/** What to do, to leave and to make sure of on a page: by its kind, its stage and its platform. Null for pages that are no part of a contract. */
export function momentOf({ platform, kind, stage, viewer }: Pick<PageReport, 'platform' | 'kind' | 'stage' | 'viewer'>): MomentHere | null {
  const moment = viewer === 'client' ? undefined : checklists.moments.find(({ on, stages }) => on === kind && stages.includes(stage.value));
  if (moment === undefined) return null;
  const [can, wait, items] = [moment.can.filter(here(platform)), moment.wait.filter(here(platform)), moment.items.filter(here(platform))];
  // A source of the other platform proves nothing here.
  const named = new Set([...can, ...wait, ...items].flatMap(({ sources }) => sources ?? []));
  const sources = [...named].flatMap((id) => checklists.sources[id] ?? []).filter(({ url }) => !isOfOther(platform, url));
  return { title: moment.title, can, wait, items, sources };
}

const isOfOther = (platform: Platform, url: string) => new URL(url).hostname.includes(platform === 'crowdworks' ? 'lancers' : 'crowdworks');
