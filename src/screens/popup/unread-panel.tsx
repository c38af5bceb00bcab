import type { PagePart } from '../../model/reading';
import { lacksParts } from '../../model/reading';
import type { PageReport } from '../../model/protocol';
import { pageRules } from '../../rulebook/pages';
import { notJudged } from '../../ui/not-judged';
import { healthKey } from '../../ui/wording';
import type { BrowserTab } from '../parts/browser-tab';
import { useLanguage } from '../parts/language';
import { Panel } from '../parts/panel';
import { useLastRead } from './use-last-read';

/** What of the page was not read, by name, and when such a page was last read well. The question about 仮払い and the verdict say their own parts already. */
export function UnreadPanel({ tab, report }: { tab: BrowserTab; report: PageReport }) {
  const { say, sayMissing, localDay } = useLanguage();
  const said = notJudged(report);
  const parts = partsNotFound(report);
  const missing = report.health.missing.filter(({ what }) => what !== 'stage' && healthKey(what) !== said);
  const isLacking = lacksParts(report.health, 'stage');
  const lastRead = useLastRead(tab, report, isLacking);
  if (missing.length === 0 && parts.length === 0) return null;
  return (
    <Panel title={say('popup_unread_heading')}>
      {isLacking && said === null && <p class="partly">{say('line_partial')}</p>}
      {parts.length > 0 && <p class="partly">{say('popup_not_found', parts.map((part) => say(`popup_part_${part}`)).join(say('popup_parts_joint')))}</p>}
      <ul class="plain">{missing.map((one) => <li key={one.what}>{sayMissing(one)}</li>)}</ul>
      {lastRead !== undefined && <p class="hint">{lastRead === null ? say('popup_never_read') : say('popup_last_read', localDay(lastRead))}</p>}
    </Panel>
  );
}

/** Of a page that could not be read at all: the parts without which such a page is not judged. */
function partsNotFound({ platform, kind, health: { state, missing } }: PageReport): readonly PagePart[] {
  const isUnknown = state === 'unreadable' && missing.some(({ what }) => what === 'unknown_layout');
  return isUnknown ? pageRules[platform].parts?.[kind]?.required ?? [] : [];
}
