import { Checkbox } from '../parts/checkbox';
import { useLanguage } from '../parts/language';
import { Panel } from '../parts/panel';
import { Sources } from '../parts/sources';
import type { MomentHere } from './moment-of';
import type { KeptChecks } from './use-checks';

/** The checklist of the moment at which a contract stands. Of a page without a name no tick could be kept, and it is a plain list. */
export function MomentPanel({ moment: { title, items, sources }, kept: { checks, failed, tick, isKept } }: { moment: MomentHere; kept: KeptChecks }) {
  const { say, language } = useLanguage();
  const done = items.filter(({ id }) => checks?.[id] !== undefined).length;
  return (
    <Panel title={title[language]} {...(isKept && { aside: say('popup_done_of', done, items.length) })}>
      <ul class="checks">
        {items.map(({ id, text }) => (
          <li key={id}>
            {isKept
              ? <label class="tick-row"><Checkbox checked={checks?.[id] !== undefined} disabled={checks === null} onChange={(wanted) => { tick(id, wanted); }} /><span>{text[language]}</span></label>
              : text[language]}
          </li>
        ))}
      </ul>
      {failed !== null && <p class="problem" role="alert">{say(failed === 'load' ? 'popup_memory_failed' : 'popup_not_saved')}</p>}
      <p class="hint">{say(isKept ? 'popup_checks_hint' : 'popup_checks_nameless')}</p>
      <Sources sources={sources} />
    </Panel>
  );
}
