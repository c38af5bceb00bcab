import { useState } from 'preact/hooks';
import type { Platform } from '../../model/platform';
import { platformKey } from '../../ui/wording';
import { useLanguage } from '../parts/language';
import { requestAccess } from '../parts/site-access';
import { Notice } from './notice';

/** The person has withdrawn a site; here it can be allowed again. */
export function AccessNotice({ platforms, look }: { platforms: readonly Platform[]; look: () => void }) {
  const { say } = useLanguage();
  const [refused, setRefused] = useState(false);
  const request = () => {
    void requestAccess(platforms).then((granted) => {
      setRefused(!granted);
      look();
    });
  };
  const sites = platforms.map((platform) => say(platformKey(platform))).join(say('popup_sites_joint'));
  return (
    <Notice icon="key" title={say('popup_no_access')} why={say('popup_no_access_why', sites)}>
      <button type="button" class="main" onClick={request}>{say('popup_no_access_button')}</button>
      {refused && <p class="problem" role="alert">{say('popup_no_access_refused')}</p>}
    </Notice>
  );
}
