import type { PageReport } from '../../model/protocol';
import { notJudged } from '../../ui/not-judged';
import { failureKey } from '../../ui/wording';
import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';

/** The one sentence on a page with nothing to list: it was not judged, judging failed, or nothing stands out in what could be read. */
export function Verdict({ report, retry }: { report: PageReport; retry: () => void }) {
  const { say } = useLanguage();
  const { failure, kind, texts, progress } = report;
  const unjudged = notJudged(report);
  if (unjudged !== null) return <p class="verdict"><Icon name="unknown" />{say(unjudged)}</p>;
  if (failure !== null) {
    return (
      <div class="verdict">
        <Icon name="unknown" />
        <div>
          <p>{say(texts.judged === 0 ? 'line_failed' : 'line_failed_partly')}</p>
          <p class="hint">{failure === 'orphaned' ? say('note_orphaned') : say(failureKey(failure))}</p>
          <button type="button" onClick={retry}>{say('popup_retry')}</button>
        </div>
      </div>
    );
  }
  if (progress === 'reading') return <p class="verdict" role="status"><Icon name="shield" />{say('popup_loading')}</p>;
  if (report.findings.length > 0) return null;
  const read = kind === 'job' ? say('line_read_job') : say('line_read_messages', texts.total);
  return (
    <div class="verdict">
      <Icon name="shield" />
      <div>
        <p>{say('line_nothing_found')}</p>
        <p class="hint">{read}</p>
        <p class="hint">{say('line_not_read')}</p>
        <p class="hint">{say('popup_clear_hint')}</p>
      </div>
    </div>
  );
}
