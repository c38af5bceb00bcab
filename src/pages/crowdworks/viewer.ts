import type { Viewer } from '../../model/platform';
import type { PageContext } from '../page-reader';
import { labelsOf, waysOf } from '../page-rules';
import { readField } from '../read-field';

/** In which role the site's header says that the page is looked at; `unknown` when nobody is logged in. */
export function viewerByHeader({ document, rules }: Pick<PageContext, 'document' | 'rules'>): Viewer {
  if (readField(document, waysOf(rules, 'page', 'login'))?.value !== true) return 'unknown';
  const role = readField(document, waysOf(rules, 'page', 'role'))?.value;
  if (typeof role !== 'string') return 'unknown';
  if (labelsOf(rules, 'worker_roles').includes(role)) return 'worker';
  return labelsOf(rules, 'client_roles').includes(role) ? 'client' : 'unknown';
}
