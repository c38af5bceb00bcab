import browser from 'webextension-polyfill';
import { Icon } from './icon';
import { useLanguage } from './language';

/** The way to the options. They open in a tab of their own, or come to the front there. */
export function OptionsLink() {
  const { say } = useLanguage();
  return (
    <button type="button" class="quiet options-link" onClick={() => { void browser.runtime.openOptionsPage().then(() => { window.close(); }); }}>
      <Icon name="gear" />{say('options_open')}
    </button>
  );
}
