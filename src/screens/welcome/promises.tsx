import type { IconName } from '../../ui/icons';
import type { MessageKey } from '../../ui/wording';
import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';

type Row = readonly [MessageKey, MessageKey];

const READS: readonly Row[] = [
  ['welcome_reads_texts', 'welcome_reads_texts_more'],
  ['welcome_reads_stage', 'welcome_reads_stage_more'],
  ['welcome_reads_client', 'welcome_reads_client_more'],
];

const NEVER: readonly Row[] = [
  ['welcome_never_send', 'welcome_never_send_more'],
  ['welcome_never_keep', 'welcome_never_keep_more'],
  ['welcome_never_act', 'welcome_never_act_more'],
  ['welcome_never_accuse', 'welcome_never_accuse_more'],
];

/** What it reads, and where alone it runs. */
export function ReadsList() {
  const { say } = useLanguage();
  return <><Rows icon="check" kind="reads" rows={READS} /><p class="where">{say('welcome_reads_where')}</p></>;
}

/** What it never does, with the exceptions beside it. */
export function NeverList() {
  return <Rows icon="close" kind="never" rows={NEVER} />;
}

function Rows({ icon, kind, rows }: { icon: IconName; kind: string; rows: readonly Row[] }) {
  const { say } = useLanguage();
  return (
    <ul class={`rows ${kind}`}>
      {rows.map(([what, more]) => <li key={what}><Icon name={icon} /><div><b>{say(what)}</b><p>{say(more)}</p></div></li>)}
    </ul>
  );
}
