import { PLATFORMS, TEXT_KINDS } from '../../model/platform';
import { STAGES } from '../../model/stage';
import { platformKey, stageKey } from '../../ui/wording';
import { useLanguage } from '../parts/language';
import { Select } from '../parts/select';
import { CheckResult } from './check-result';
import type { Check } from './use-check';

/** 「文章を確認」: any text, read as a client's message or post on either platform. */
export function CheckView({ check }: { check: Check }) {
  const { say } = useLanguage();
  const { draft, change, run, clear, outcome } = check;
  const busy = outcome.state === 'busy';
  return (
    <>
      <form
        class="check panel" aria-label={say('popup_tab_check')}
        onSubmit={(event) => { event.preventDefault(); run(); }}
      >
        <div class="field"><label for="check-text">{say('popup_check_label')}</label><small id="check-hint">{say('popup_check_hint')}</small></div>
        <textarea
          id="check-text" rows={6} value={draft.text} aria-describedby="check-hint" aria-invalid={outcome.state === 'empty'} spellcheck={false} lang="ja"
          // The browser would keep what stands in it on the disk, with the session of a window of its own.
          autocomplete="off"
          placeholder={say('popup_check_placeholder')}
          onInput={(event) => { change({ text: event.currentTarget.value }); }}
          onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); run(); } }}
        />
        {outcome.state === 'empty' && <p class="problem" role="alert">{say('popup_check_empty')}</p>}
        <div class="choosers">
          <Select label={say('popup_check_platform')} value={draft.platform} options={PLATFORMS.map((id) => ({ id, name: say(platformKey(id)) }))} choose={(platform) => { change({ platform }); }} />
          <Select label={say('popup_check_kind')} value={draft.kind} options={TEXT_KINDS.map((id) => ({ id, name: say(`popup_check_kind_${id}`) }))} choose={(kind) => { change({ kind }); }} />
          {draft.kind === 'message' && (
            <Select label={say('popup_check_stage')} value={draft.stage} options={STAGES.map((id) => ({ id, name: id === 'unknown' ? say('popup_check_stage_unknown') : say(stageKey(id)) }))} choose={(stage) => { change({ stage }); }} />
          )}
        </div>
        <div class="actions">
          <button type="submit" class="main" aria-disabled={busy}>{say('popup_check_run')}</button>
          {draft.text !== '' && <button type="button" class="quiet" onClick={() => { clear(); document.getElementById('check-text')?.focus(); }}>{say('popup_check_clear')}</button>}
        </div>
      </form>
      <CheckResult outcome={outcome} run={run} />
    </>
  );
}
