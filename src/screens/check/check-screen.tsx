import { Header } from '../parts/header';
import { useLanguage } from '../parts/language';
import { CheckView } from '../popup/check-view';
import { useCheck } from '../popup/use-check';
import { useHandedText } from './use-handed-text';

/** 「文章を確認」 in a window of its own: what was selected on a page is checked at once. `data-state`: `loading` until it is known whether there is something. */
export function CheckScreen() {
  const { say } = useLanguage();
  const check = useCheck(null);
  const state = useHandedText(({ text, platform, kind, stage }) => {
    check.take({ text, ...(platform && { platform }), ...(kind && { kind }), ...(stage && { stage }) });
  });
  return (
    <div data-state={state} aria-busy={state === 'loading'}>
      <Header place={say('popup_tab_check')} />
      <main><CheckView check={check} /></main>
      <footer><p>{say('disclaimer')}</p></footer>
    </div>
  );
}
