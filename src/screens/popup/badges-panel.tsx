import { BADGE_LEVELS } from '../../model/badge';
import type { ListedBadge, PageReport } from '../../model/protocol';
import { BADGE_ICON } from '../../ui/icons';
import { Checkbox } from '../parts/checkbox';
import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';
import { Panel } from '../parts/panel';
import { ListedJobs } from './listed-jobs';
import type { KeptSettings } from './use-settings';

interface BadgesPanelProps { badges: PageReport['badges']; jobs: readonly ListedBadge[]; show: (id: string) => Promise<boolean>; kept: KeptSettings }

/** How many jobs of a list stand at each level, and which; and whether the worst of them are dimmed. */
export function BadgesPanel({ badges = {}, jobs, show, kept: { settings, failed, change } }: BadgesPanelProps) {
  const { say } = useLanguage();
  const levels = BADGE_LEVELS.filter((level) => (badges[level] ?? 0) > 0);
  return (
    <Panel title={say('popup_badges_heading')}>
      {levels.length === 0
        ? <p class="hint">{say('popup_badges_none')}</p>
        : (
          <div class="levels">
            {levels.map((level) => (
              <details key={level} class={level}>
                <summary><Icon name={BADGE_ICON[level]} />{say(`popup_level_${level}`)}<span class="count">{say('popup_value_count', badges[level] ?? 0)}</span></summary>
                <ListedJobs jobs={jobs.filter(({ badge }) => badge.level === level)} show={show} />
              </details>
            ))}
          </div>
        )}
      <p class="hint">{say('popup_badges_hint')}</p>
      {settings !== null && (
        <label class="tick-row"><Checkbox checked={settings.dimDanger} onChange={(dimDanger) => { change({ dimDanger }); }} /><span>{say('popup_dim')}</span></label>
      )}
      {failed && <p class="hint" role="alert">{say('popup_dim_failed')}</p>}
    </Panel>
  );
}
