import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { PageReport } from '../../model/protocol';
import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';
import { diagnosisText } from './diagnosis-text';

/** 「診断情報をコピー」: the text is seen before it is copied, and goes nowhere by itself. `small` where nothing is amiss. */
export function Diagnosis({ report, situation, small }: { report: PageReport | null; situation: string; small: boolean }) {
  const { say } = useLanguage();
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = diagnosisText(report, situation, { version: browser.runtime.getManifest().version, userAgent: navigator.userAgent, language: navigator.language });
  const copy = () => {
    navigator.clipboard.writeText(text).then(() => { setCopied(true); }, () => { setCopied(false); });
  };
  return (
    <details class={small ? 'diagnosis small' : 'diagnosis'}>
      <summary>{say('popup_diagnosis')}<Icon name="chevron" /></summary>
      <p class="hint">{say('popup_diagnosis_hint')}</p>
      <pre tabIndex={0} lang="en" aria-label={say('popup_diagnosis')}>{text}</pre>
      <button type="button" onClick={copy}>{say('popup_diagnosis_copy')}</button>
      <p class="hint" role="status">{copied === null ? '' : say(copied ? 'popup_diagnosis_copied' : 'popup_diagnosis_failed')}</p>
    </details>
  );
}
