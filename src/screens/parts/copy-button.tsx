import { useState } from 'preact/hooks';
import { Icon } from './icon';
import { useLanguage } from './language';

/** Copies a text, and says whether that worked. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { say } = useLanguage();
  const [state, setState] = useState<'rest' | 'copied' | 'failed'>('rest');
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => { setState('copied'); }, () => { setState('failed'); });
  };
  return (
    <div class="copy">
      <button type="button" onClick={copy}><Icon name={state === 'copied' ? 'check' : 'copy'} />{label}</button>
      <span class="hint" role="status">{state !== 'rest' && say(state === 'copied' ? 'popup_copied' : 'popup_copy_failed')}</span>
    </div>
  );
}
