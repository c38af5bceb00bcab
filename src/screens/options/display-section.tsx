import { useId } from 'preact/hooks';
import { THEMES, type Settings } from '../../model/settings';
import type { MessageKey } from '../../ui/wording';
import { Checkbox } from '../parts/checkbox';
import { useLanguage } from '../parts/language';
import { Section } from './section';
import type { Stored } from './use-stored';

type Switch = 'notices' | 'badges' | 'dimDanger' | 'toolbarCount';

const SWITCHES: readonly { setting: Switch; label: MessageKey; hint: MessageKey; needs?: Switch }[] = [
  { setting: 'notices', label: 'options_notices', hint: 'options_notices_hint' },
  { setting: 'badges', label: 'options_badges', hint: 'options_badges_hint' },
  { setting: 'dimDanger', label: 'options_dim', hint: 'options_dim_hint', needs: 'badges' },
  { setting: 'toolbarCount', label: 'options_toolbar', hint: 'options_toolbar_hint' },
];

/** What is shown, and in which colours. */
export function DisplaySection({ settings, change }: { settings: Settings; change: Stored['change'] }) {
  const { say } = useLanguage();
  return (
    <Section id="display" title={say('options_display')}>
      <ul class="switches">
        {SWITCHES.map(({ setting, label, hint, needs }) => (
          <li key={setting} class={needs === undefined ? undefined : 'under'}>
            <label class="tick-row">
              <Checkbox
                checked={settings[setting]} disabled={needs !== undefined && !settings[needs]} describedBy={`hint-${setting}`}
                onChange={(on) => { change({ type: 'change-settings', change: { [setting]: on } }); }}
              />
              <span>{say(label)}</span>
            </label>
            <p class="hint" id={`hint-${setting}`}>{say(hint)}</p>
          </li>
        ))}
      </ul>
      <ThemeChoice theme={settings.theme} change={change} />
    </Section>
  );
}

function ThemeChoice({ theme, change }: { theme: Settings['theme']; change: Stored['change'] }) {
  const { say } = useLanguage();
  const hint = useId();
  return (
    <fieldset class="themes" aria-describedby={hint}>
      <legend>{say('options_theme')}</legend>
      <div class="choices">
        {THEMES.map((each) => (
          <label key={each}>
            <input type="radio" name="theme" value={each} checked={each === theme} onChange={() => { change({ type: 'change-settings', change: { theme: each } }); }} />
            <span>{say(`options_theme_${each}`)}</span>
          </label>
        ))}
      </div>
      <p class="hint" id={hint}>{say('options_theme_hint')}</p>
    </fieldset>
  );
}
