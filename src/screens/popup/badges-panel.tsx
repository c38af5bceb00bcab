import { BADGE_LEVELS, type BadgeLevel } from '../../model/badge';
import type { PageReport } from '../../model/protocol';
import type { IconName } from '../../ui/icons';
import { Checkbox } from '../parts/checkbox';
import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';
import { Panel } from '../parts/panel';
import type { KeptSettings } from './use-settings';

const ICON_OF: Readonly<Record<BadgeLevel, IconName>> = { danger: 'octagon', careful: 'triangle', check: 'info', clear: 'check', unknown: 'unknown' };

/** How many jobs of a list stand at each level, and whether the worst of them are dimmed. */
export function BadgesPanel({ badges = {}, kept: { settings, failed, change } }: { badges: PageReport['badges']; kept: KeptSettings }) {
  const { say } = useLanguage();
  const levels = BADGE_LEVELS.filter((level) => (badges[level] ?? 0) > 0);
  return (
    <Panel title={say('popup_badges_heading')}>
      {levels.length === 0
        ? <p class="hint">{say('popup_badges_none')}</p>
        : <dl class="levels">{levels.map((level) => <div key={level} class={level}><dt><Icon name={ICON_OF[level]} />{say(`popup_level_${level}`)}</dt><dd>{say('popup_value_count', badges[level] ?? 0)}</dd></div>)}</dl>}
      <p class="hint">{say('popup_badges_hint')}</p>
      {settings !== null && (
        <label class="tick-row"><Checkbox checked={settings.dimDanger} onChange={(dimDanger) => { change({ dimDanger }); }} /><span>{say('popup_dim')}</span></label>
      )}
      {failed && <p class="hint" role="alert">{say('popup_dim_failed')}</p>}
    </Panel>
  );
}
