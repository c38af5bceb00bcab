import { useState } from 'preact/hooks';
import { PLATFORMS } from '../../model/platform';
import { platformKey, stageKey } from '../../ui/wording';
import { useLanguage } from '../parts/language';
import { Choices } from './choices';
import { MessageBox } from './message-box';
import { EXAMPLES, SAMPLE_STAGES, type Example, type SampleChoice } from './sample-choice';
import { SampleNote } from './sample-note';
import { useSeen } from './use-seen';
import { useVerdict, type Verdict } from './use-verdict';

/** A message to try: edited, or judged by another stage, it is judged anew, by the engine that judges pages. */
export function Sample() {
  const { say } = useLanguage();
  /** `turn`: how often one was chosen, so that one that was written over comes back. */
  const [{ example, turn }, setExample] = useState<{ example: Example; turn: number }>({ example: 'contact', turn: 0 });
  const given = say(`welcome_text_${example}`);
  /** What the person has written in place of the example. */
  const [written, setWritten] = useState<string | null>(null);
  const [choice, setChoice] = useState<SampleChoice>({ platform: 'crowdworks', stage: 'before_contract' });
  const text = written ?? given;
  const empty = text.trim() === '';
  const [seen, place] = useSeen();
  const verdict = useVerdict(text, choice, seen && !empty);
  const shown = empty ? [] : verdict.findings;

  return (
    <div class="sample" ref={place}>
      <div class="controls">
        <Choices
          title={say('welcome_examples')} values={EXAMPLES} chosen={written === null ? example : null} label={(name) => say(`welcome_example_${name}`)}
          choose={(name) => { setExample({ example: name, turn: turn + 1 }); setWritten(null); }}
        />
        <Choices title={say('welcome_stage')} values={SAMPLE_STAGES} chosen={choice.stage} label={(stage) => say(stageKey(stage))} choose={(stage) => { setChoice({ ...choice, stage }); }} />
        <Choices title={say('welcome_platform')} values={PLATFORMS} chosen={choice.platform} label={(platform) => say(platformKey(platform))} choose={(platform) => { setChoice({ ...choice, platform }); }} />
      </div>
      <div class="result" aria-busy={!empty && verdict.busy}>
        <MessageBox key={turn} example={given} findings={empty ? [] : verdict.busy ? null : shown} write={setWritten} />
        <Said empty={empty} verdict={verdict} retry={verdict.retry} />
        <div class="notes">{shown.map((finding) => <SampleNote key={`${finding.rule} ${finding.start}`} finding={finding} />)}</div>
      </div>
    </div>
  );
}

/** The one sentence that says how it stands; spoken when it changes. */
function Said({ empty, verdict: { state, findings }, retry }: { empty: boolean; verdict: Verdict; retry: () => void }) {
  const { say } = useLanguage();
  const quiet = !empty && state === 'done' && findings.length === 0;
  const sentence = empty ? say('welcome_empty') : state === 'waiting' ? say('welcome_checking') : state === 'failed' ? say('welcome_failed')
    : findings.length > 0 ? say('welcome_found', findings.length) : say('welcome_nothing');
  return (
    <div class={`said${quiet ? ' quiet' : ''}`}>
      <p role="status">{sentence}</p>
      {quiet && <p class="hint">{say('welcome_nothing_more')}</p>}
      {!empty && state === 'failed' && <button type="button" onClick={retry}>{say('welcome_retry')}</button>}
    </div>
  );
}
