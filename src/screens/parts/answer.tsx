import { useState } from 'preact/hooks';
import { useLanguage } from './language';

/** Keeps an answer and says when that failed. While one answer is being kept no other is taken. */
export function useAnswer(): { busy: boolean; failed: boolean; give: (keep: () => Promise<boolean>) => void } {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const give = (keep: () => Promise<boolean>) => {
    if (busy) return;
    setBusy(true);
    void keep().then((kept) => {
      setFailed(!kept);
      setBusy(false);
    });
  };
  return { busy, failed, give };
}

export function NotSaved() {
  const { say } = useLanguage();
  return <p class="problem" role="alert">{say('popup_not_saved')}</p>;
}
