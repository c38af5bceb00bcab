import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';
import type { MomentHere } from './moment-of';

/** 「いまできること」 and 「まだ待つこと」, side by side. */
export function CanAndWait({ moment: { can, wait } }: { moment: MomentHere }) {
  const { say, language } = useLanguage();
  const list = (lines: MomentHere['can']) => <ul>{lines.map(({ text }) => <li key={text.ja}>{text[language]}</li>)}</ul>;
  return (
    <div class="can-wait">
      <section class="can" aria-labelledby="can"><h3 id="can"><Icon name="check" />{say('popup_can')}</h3>{list(can)}</section>
      <section class="wait" aria-labelledby="wait"><h3 id="wait"><Icon name="pause" />{say('popup_wait')}</h3>{list(wait)}</section>
    </div>
  );
}
