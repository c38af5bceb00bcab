import type { VerificationTicks } from '../../model/protocol';
import { VERIFICATIONS, type Verification } from '../../model/verification';
import { verifications } from '../../rulebook/verifications';
import { verificationKey } from '../../ui/wording';
import { Checkbox } from '../parts/checkbox';
import { ExternalLink } from '../parts/external-link';
import { useLanguage } from '../parts/language';
import type { Ticks } from './use-ticks';

type Entry = (typeof verifications)[number];

/** The first of `requires` that is not ticked, or null when this one can be begun. */
function openRequirement({ requires }: Pick<Entry, 'requires'>, ticks: VerificationTicks): Verification | null {
  return requires.find((id) => ticks[id] === undefined) ?? null;
}

/** Lancers' four verifications with the person's own ticks. The next one to do says how. */
export function Checklist({ ticks: { ticks, setAside, failed, tick } }: { ticks: Ticks }) {
  const { say } = useLanguage();
  const kept = ticks ?? {};
  const next = verifications.find((entry) => kept[entry.id] === undefined && openRequirement(entry, kept) === null);
  const [year, month] = (verifications.map(({ seen }) => seen).sort().at(-1) ?? '').split('-');
  return (
    <>
      <p class="hint">{say(VERIFICATIONS.every((id) => kept[id] !== undefined) ? 'popup_checklist_all_done' : 'popup_checklist_lead')}</p>
      {failed !== null && <p class="problem" role="alert">{say(failed === 'load' ? 'popup_memory_failed' : 'popup_not_saved')}</p>}
      {setAside > 0 && <p class="hint">{say('popup_set_aside', setAside)}</p>}
      <ol class="checklist">
        {verifications.map((entry) => (
          <Item key={entry.id} entry={entry} ticks={kept} loaded={ticks !== null} isNext={ticks !== null && entry === next} tick={tick} />
        ))}
      </ol>
      <p class="hint">{say('popup_checklist_source', year ?? '', Number(month))}</p>
    </>
  );
}

interface ItemProps { entry: Entry; ticks: VerificationTicks; loaded: boolean; isNext: boolean; tick: Ticks['tick'] }

function Item({ entry, ticks, loaded, isNext, tick }: ItemProps) {
  const { say, day, language } = useLanguage();
  const { id, what, how, link, url } = entry;
  const at = ticks[id];
  const requirement = at === undefined ? openRequirement(entry, ticks) : null;
  return (
    <li class={isNext ? 'next' : undefined}>
      <label class="tick-row">
        <Checkbox checked={at !== undefined} disabled={!loaded || requirement !== null} describedBy={`about-${id}`} onChange={(done) => { tick(id, done); }} />
        <span class="name">{say(verificationKey(id))}</span>
        {isNext && <span class="chip">{say('popup_checklist_next')}</span>}
      </label>
      <div class="about" id={`about-${id}`}>
        {at !== undefined && <p class="ticked">{say('popup_checklist_ticked_on', day(at))}</p>}
        {requirement !== null && <p class="needs">{say('popup_checklist_needs', say(verificationKey(requirement)))}</p>}
        <p>{what[language]}</p>
        {isNext && <p>{how[language]}</p>}
      </div>
      <p class="about"><ExternalLink href={url}>{link[language]}</ExternalLink></p>
    </li>
  );
}
