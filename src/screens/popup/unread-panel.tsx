import type { PageReport } from '../../model/protocol';
import { healthKey } from '../../ui/wording';
import { useLanguage } from '../parts/language';
import { Panel } from '../parts/panel';
import { notJudged } from './verdict';

/** What of the page was not read. The question about 仮払い and the verdict say their own parts already. */
export function UnreadPanel({ report }: { report: PageReport }) {
  const { say, sayMissing } = useLanguage();
  const said = notJudged(report);
  const missing = report.health.missing.filter(({ what }) => what !== 'stage' && healthKey(what) !== said);
  if (missing.length === 0) return null;
  return (
    <Panel title={say('popup_unread_heading')}>
      <ul class="plain">{missing.map((one) => <li key={one.what}>{sayMissing(one)}</li>)}</ul>
    </Panel>
  );
}
