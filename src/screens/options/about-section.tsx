import browser from 'webextension-polyfill';
import { useLanguage } from '../parts/language';
import { Section } from './section';

/** What this is, what it does with what it reads, and whose work is in it. */
export function AboutSection() {
  const { say } = useLanguage();
  return (
    <Section id="about" title={say('options_about')}>
      <p><b>{say('app_name')}</b> <span class="aside">{say('options_version')} {browser.runtime.getManifest().version}</span></p>
      <p>{say('disclaimer')}</p>
      <h3>{say('options_privacy')}</h3>
      <p>{say('options_privacy_text')}</p>
      <h3>{say('options_licences')}</h3>
      <p>{say('options_licences_text')}</p>
      <ul class="links">
        <li><a href="/LICENSE.txt">{say('options_licence_own')}</a></li>
        <li><a href="/THIRD_PARTY_NOTICES.txt">{say('options_licence_others')}</a></li>
      </ul>
    </Section>
  );
}
