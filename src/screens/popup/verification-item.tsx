import type { ComponentChildren } from 'preact';
import type { LocalText } from '../../model/local-text';
import type { Verification } from '../../model/verification';
import { verificationKey, type MessageKey } from '../../ui/wording';
import { Checkbox } from '../parts/checkbox';
import { ExternalLink } from '../parts/external-link';
import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';
import type { Standing, VerificationState } from './verification-state';

interface ItemProps { standing: Standing; loaded: boolean; tick: (id: Verification, done: boolean) => void }

/** One of the four: its state and since when; what it needs and how it goes, open for the one to do next and folded for the others. */
export function VerificationItem({ standing: { entry, state, waitsFor, isNext }, loaded, tick }: ItemProps) {
  const { say, language } = useLanguage();
  const { id, what } = entry;
  const name = <span class="name">{say(verificationKey(id))}</span>;
  const byPage = state.done === true && state.by === 'page';
  return (
    <li class={isNext ? 'next' : undefined}>
      <div class="head">
        {byPage
          ? <p class="tick-row"><span class="shown-done"><Icon name="check" /></span>{name}</p>
          : <label class="tick-row"><Checkbox checked={state.done === true} disabled={!loaded || waitsFor !== null} describedBy={`about-${id}`} onChange={(done) => { tick(id, done); }} />{name}</label>}
        {isNext ? <span class="chip">{say('popup_checklist_next')}</span> : <span class="short">{say(`popup_mark_${state.done === null ? 'unknown' : state.done ? 'done' : 'open'}`)}</span>}
      </div>
      <div class="about" id={`about-${id}`}>
        <StateLine state={state} />
        {waitsFor !== null && <p class="needs">{say('popup_checklist_needs', say(verificationKey(waitsFor)))}</p>}
        <p>{what[language]}</p>
      </div>
      {isNext ? <Steps entry={entry} /> : <details class="about more"><summary>{say('popup_checklist_more')}<Icon name="chevron" /></summary><Steps entry={entry} /></details>}
    </li>
  );
}

function StateLine({ state }: { state: VerificationState }) {
  const { say, day } = useLanguage();
  if (state.done === null) return null;
  if (state.by === 'page') return <p class={state.done ? 'state ticked' : 'state'}>{say(state.done ? 'popup_checklist_shown_on' : 'popup_checklist_not_shown_on', day(state.at))}</p>;
  return (
    <>
      <p class="state ticked">{say('popup_checklist_ticked_on', day(state.at))}</p>
      {state.contrary !== null && <p class="state">{say('popup_checklist_contrary', day(state.contrary))}</p>}
    </>
  );
}

function Steps({ entry: { needs, time, steps, unlocks, link, url, grade } }: { entry: Standing['entry'] }) {
  const { say, language } = useLanguage();
  return (
    <div class="about">
      <dl class="steps-list">
        <Row name="popup_checklist_needed"><List lines={needs} /></Row>
        {time !== null && <Row name="popup_checklist_time">{time[language]}</Row>}
        <Row name="popup_checklist_steps"><List lines={steps} /></Row>
        <Row name="popup_checklist_unlocks"><List lines={unlocks} /></Row>
      </dl>
      <p class="way"><ExternalLink href={url}>{link[language]}</ExternalLink></p>
      <p class="hint">{say(`popup_checklist_grade_${grade}`)}</p>
    </div>
  );
}

function Row({ name, children }: { name: MessageKey; children: ComponentChildren }) {
  const { say } = useLanguage();
  return <div><dt>{say(name)}</dt><dd>{children}</dd></div>;
}

function List({ lines }: { lines: readonly LocalText[] }) {
  const { language } = useLanguage();
  return <ul class="plain">{lines.map((line) => <li key={line.ja}>{line[language]}</li>)}</ul>;
}
