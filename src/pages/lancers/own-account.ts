import type { Viewer } from '../../model/platform';
import type { PageContext } from '../page-reader';
import { labelsOf, waysOf } from '../page-rules';
import { readField } from '../read-field';

/** Who looks at the page, from the JSON in the site's header. Nobody is logged in when there is no nickname. */
export interface OwnAccount { nickname: string | null; viewer: Viewer }

export function ownAccount({ document, rules }: Pick<PageContext, 'document' | 'rules'>): OwnAccount {
  const nickname = readField(document, waysOf(rules, 'page', 'nickname'))?.value;
  // A number is none: whoever it is, what the person wrote would be somebody else's.
  if (typeof nickname !== 'string') return { nickname: null, viewer: 'unknown' };
  const purpose = String(readField(document, waysOf(rules, 'page', 'purpose'))?.value);
  if (labelsOf(rules, 'worker_purposes').includes(purpose)) return { nickname, viewer: 'worker' };
  return { nickname, viewer: labelsOf(rules, 'client_purposes').includes(purpose) ? 'client' : 'unknown' };
}
