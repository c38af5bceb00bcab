import type { VerificationTicks } from '../../model/protocol';
import type { StoredThread } from '../../model/stored';
import { VERIFICATIONS } from '../../model/verification';
import { platformKey, verificationKey } from '../../ui/wording';
import { useLanguage } from '../parts/language';
import { OwnList } from './own-list';
import { Section } from './section';
import type { Stored } from './use-stored';

/** What the person said of threads and of the four verifications, with dates, each with the way to take it back. */
export function AnswersSection({ threads, ticks, change }: { threads: readonly StoredThread[]; ticks: VerificationTicks; change: Stored['change'] }) {
  const { say, day } = useLanguage();
  const ticked = VERIFICATIONS.flatMap((id) => (ticks[id] === undefined ? [] : [{ id, at: ticks[id] }]));
  const answers = threads.flatMap(({ platform, subject, memory: { escrow, approval } }) => {
    const thread = { platform, subject, name: say('options_thread', say(platformKey(platform)), subject) };
    return [
      ...(approval === null ? [] : [{ ...thread, answer: 'approval' as const, at: approval.at, words: say(`options_approval_${approval.value}`) }]),
      ...(escrow === null ? [] : [{ ...thread, answer: 'escrow' as const, at: escrow.at, words: say(escrow.paid ? 'options_escrow_paid' : 'options_escrow_unpaid') }]),
    ];
  });
  return (
    <Section id="answers" title={say('options_answers')} lead={say('options_answers_lead')}>
      {answers.length + ticked.length === 0 && <p class="empty">{say('options_answers_none')}</p>}
      <OwnList title={say('options_answers_threads')} button={say('options_take_back')} items={answers.map(({ platform, subject, name, answer, at, words }) => ({
        key: `${platform}:${subject}:${answer}`, name: words, lines: [`${name} · ${say('popup_by_person_on', day(at))}`],
        undo: () => { change({ type: 'take-back', platform, subject, answer }); },
      }))} />
      <OwnList title={say('popup_checklist_heading')} button={say('options_take_back')} items={ticked.map(({ id, at }) => ({
        key: id, name: say(verificationKey(id)), lines: [say('popup_by_person_on', day(at))], undo: () => { change({ type: 'remember-tick', verification: id, done: false }); },
      }))} />
    </Section>
  );
}
