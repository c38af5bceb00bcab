import type { Part } from '../model/note';
import type { Teller } from './teller';
import type { NoteSubject } from './text-note';

/** 「表示しない」: its scopes, each as a button with what it means. Without a name for the thread, or without the client's id, it cannot be remembered what is meant. */
export function hideParts({ kind, page, shown }: Pick<NoteSubject, 'kind' | 'page' | 'shown'>, teller: Teller): Part[] {
  const { say } = teller;
  const choice = (act: string, name: string, meaning: string): Part =>
    ['button', { type: 'button', class: 'choice', 'data-act': act }, ['b', {}, name], ['span', {}, meaning]];
  const rules = [...new Map(shown.map((finding) => [finding.rule, finding])).values()];
  const { subject, client: { id, name } } = page;
  return [
    ['p', { class: 'label' }, say('note_hide_question')],
    ['div', { class: 'choices' },
      ...(subject === null ? [] : [choice('hide-text', say(kind === 'job' ? 'note_hide_job' : 'note_hide_message'), say('note_hide_text_means'))]),
      ...rules.map(({ rule, what }) => choice(`hide-rule:${rule}`, say('note_hide_rule'), say('note_hide_rule_means', teller.in(what)))),
      ...(id === null ? [] : [choice('hide-client', say('note_hide_client'), say('note_hide_client_means', name ?? id))])],
    ['p', { class: 'hint' }, say('note_hide_hint')],
  ];
}
