import type { Platform } from '../../model/platform';
import { platformKey } from '../../ui/wording';
import { useLanguage } from '../parts/language';
import { Step } from './step';

/** Asks for the two sites where the browser withholds them. */
export function AccessStep({ withdrawn, refused, ask }: { withdrawn: readonly Platform[]; refused: boolean; ask: () => void }) {
  const { say } = useLanguage();
  const sites = withdrawn.map((platform) => say(platformKey(platform))).join(say('popup_sites_joint'));
  return (
    <div class="access">
      <Step title={say('welcome_access')} lead={say('welcome_access_missing', sites)}>
        <button type="button" class="main" onClick={ask}>{say('popup_no_access_button')}</button>
        {refused && <p class="problem" role="alert">{say('popup_no_access_refused')}</p>}
      </Step>
    </div>
  );
}
