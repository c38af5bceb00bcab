import type { Viewer } from '../../model/platform';
import type { PageContext } from '../page-reader';
import { labelsOf, waysOf } from '../page-rules';
import { readTextField } from '../read-field';

/** Who looks at the page, from the JSON in the site's header. Nobody is logged in when there is no nickname. */
export interface OwnAccount { nickname: string | null; viewer: Viewer }

export function ownAccount({ document, rules }: Pick<PageContext, 'document' | 'rules'>): OwnAccount {
  const nickname = readTextField(document, waysOf(rules, 'page', 'nickname'))?.value ?? null;
  if (nickname === null) return { nickname, viewer: 'unknown' };
  const purpose = readTextField(document, waysOf(rules, 'page', 'purpose'))?.value ?? '';
  if (labelsOf(rules, 'worker_purposes').includes(purpose)) return { nickname, viewer: 'worker' };
  return { nickname, viewer: labelsOf(rules, 'client_purposes').includes(purpose) ? 'client' : 'unknown' };
}
