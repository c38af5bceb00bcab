import type { Viewer } from '../../model/platform';
import type { Reading } from '../../model/reading';
import type { Anchors } from '../anchors';
import type { HealthNotes } from '../health';
import { pageLanguage } from '../page-language';
import type { PageContext, PageResult } from '../page-reader';
import { selectorOf } from '../page-rules';

/**
 * Puts a page's result together; every page is asked for its language, its viewer and its layout here.
 * @param texts what people wrote on the page
 */
export function pageResult(context: PageContext, notes: HealthNotes, viewer: Viewer, texts: readonly string[], found: Partial<Reading> = {}, anchors: Partial<Anchors> = {}): PageResult {
  const { platform, kind, subject, document, rules } = context;
  const language = pageLanguage(document, texts);
  if (language === 'translated') notes.refuse('translated');
  if (language === 'foreign') notes.miss('not_japanese');
  if (viewer === 'client') notes.miss('client_view');
  if (notes.health().state !== 'ok' && document.querySelector(selectorOf(rules, 'page', 'mobile') ?? 'none') !== null) notes.miss('mobile_layout');
  return {
    reading: { platform, kind, viewer, subject, health: notes.health(), stage: { value: 'unknown', evidence: null, source: 'page' }, messages: [], ...found },
    anchors: { messages: [], fields: {}, composer: null, ...anchors },
  };
}
