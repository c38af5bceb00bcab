import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';
import { Panel } from '../parts/panel';
import { VERIFICATIONS } from '../../model/verification';
import { Checklist } from './checklist';
import type { Ticks } from './use-ticks';

/** 「あなたの4つの認証」: open on Lancers, folded everywhere else. */
export function ChecklistPanel({ ticks, open }: { ticks: Ticks; open: boolean }) {
  const { say } = useLanguage();
  const done = VERIFICATIONS.filter((id) => ticks.ticks?.[id] !== undefined).length;
  const progress = say('popup_checklist_progress', done, VERIFICATIONS.length);
  if (open) return <Panel title={say('popup_checklist_heading')} aside={progress}><Checklist ticks={ticks} /></Panel>;
  return (
    <details class="panel">
      <summary class="panel-head">
        <h2>{say('popup_checklist_heading')}</h2>
        <span class="aside">{progress}</span>
        <Icon name="chevron" />
      </summary>
      <Checklist ticks={ticks} />
    </details>
  );
}
