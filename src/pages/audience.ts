import type { Viewer } from '../model/platform';
import type { HealthNotes } from './health';
import { pageLanguage } from './page-language';

/**
 * Notes what keeps a page of any kind from being judged, or a part of it: translation, another language, the client's own view.
 * @param texts what people wrote on the page
 */
export function noteAudience(document: Document, texts: readonly string[], viewer: Viewer, notes: HealthNotes): void {
  const language = pageLanguage(document, texts);
  if (language === 'translated') notes.refuse('translated');
  if (language === 'foreign') notes.miss('not_japanese');
  if (viewer === 'client') notes.miss('client_view');
}
