import browser from 'webextension-polyfill';
import type { PageReport } from '../../model/protocol';
import { useLanguage } from '../parts/language';

/** How many findings the person has hidden on this page, and the way to where that is undone. */
export function HiddenNotice({ report: { hidden = [] } }: { report: PageReport }) {
  const { say } = useLanguage();
  if (hidden.length === 0) return null;
  return (
    <p class="hint hidden-notice">
      {say('note_hidden_count', hidden.length)}
      <button type="button" class="quiet" onClick={() => { void browser.runtime.openOptionsPage().then(() => { window.close(); }); }}>{say('popup_hidden_undo')}</button>
    </p>
  );
}
