import { Fragment } from 'preact';
import type { MessageKey } from '../../ui/wording';
import { browserKind } from '../parts/browser-kind';
import { Checkbox } from '../parts/checkbox';
import { useLanguage } from '../parts/language';
import { Section } from './section';
import { shortcutSettings, useCommands } from './use-commands';
import { canHaveSelectionMenu, useSelectionMenu } from './use-selection-menu';

/** What a command does, by its name in the manifest. */
const LABELS: Partial<Record<string, MessageKey>> = { _execute_action: 'options_key_open', 'next-finding': 'options_key_next', 'previous-finding': 'options_key_previous' };

/** What there is of us in the browser itself: an item of its menu, and keys. */
export function BrowserSection() {
  const { say } = useLanguage();
  return (
    <Section id="browser" title={say('options_browser')}>
      {canHaveSelectionMenu() ? <MenuSwitch /> : <p class="lead">{say('options_menu_elsewhere')}</p>}
      <Keys />
    </Section>
  );
}

function MenuSwitch() {
  const { say } = useLanguage();
  const { on, refused, change } = useSelectionMenu();
  return (
    <ul class="switches">
      <li>
        <label class="tick-row">
          <Checkbox checked={on === true} disabled={on === null} describedBy="hint-menu" onChange={change} />
          <span>{say('options_menu')}</span>
        </label>
        <p class="hint" id="hint-menu">{say('options_menu_hint')}</p>
        {refused && <p class="problem" role="alert">{say('options_menu_refused')}</p>}
      </li>
    </ul>
  );
}

function Keys() {
  const { say } = useLanguage();
  const commands = useCommands();
  const open = shortcutSettings();
  if (commands.length === 0) return null;
  return (
    <>
      <h3>{say('options_keys')}</h3>
      <dl class="counts keys">
        {commands.map(({ name, keys }) => {
          const label = LABELS[name];
          return (
            <div key={name}>
              <dt>{label === undefined ? name : say(label)}</dt>
              <dd>{keys.length === 0 ? say('options_keys_none') : keys.map((key, index) => <Fragment key={key}>{index > 0 && ' + '}<kbd>{key}</kbd></Fragment>)}</dd>
            </div>
          );
        })}
      </dl>
      <p class="hint">{say('options_keys_hint')}</p>
      <p class="hint">{say(`options_keys_change_${browserKind()}`)}{open !== null && <> <button type="button" class="quiet" onClick={open}>{say('options_keys_settings')}</button></>}</p>
    </>
  );
}
