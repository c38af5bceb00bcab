import type { DismissalScope } from '../model/dismissal';
import type { Finding } from '../model/finding';
import type { NotePage, Part, TextNote } from '../model/note';
import type { Platform, Sender, TextKind } from '../model/platform';
import { compareSeverity, type Severity } from '../model/severity';
import { SEVERITY_ICON } from '../ui/icons';
import { categoryKey, severityKey } from '../ui/wording';
import { findingParts, groupAlike } from './finding-parts';
import { actButton, icon, PANEL, type Teller } from './teller';

/** What was found in a text and is not shown, and which of the person's words keeps it hidden. */
interface HiddenFinding { finding: Finding; scope: DismissalScope }

/** What a note is about. `shown` and `hidden` are in the order of the text. */
export interface NoteSubject {
  platform: Platform;
  kind: TextKind;
  sender: Sender;
  page: NotePage;
  shown: readonly Finding[];
  hidden: readonly HiddenFinding[];
}

/** The name under which an explanation of a finding is asked for. */
const whyAct = ({ rule, start }: Finding): string => `why:${rule}:${start}`;

/** A report is for the platform, about somebody else, and about more than what is to be checked. */
export function isReportable({ sender }: Pick<NoteSubject, 'sender'>, severity: Severity): boolean {
  return sender !== 'worker' && severity !== 'notice';
}

/** The note of a text as plain data: one quiet line, and behind it everything else. Null where nothing was found. */
export function tellNote(subject: NoteSubject, teller: Teller): TextNote | null {
  const { hidden } = subject;
  const shown = [...subject.shown].sort((one, other) => compareSeverity(one.severity, other.severity) || one.start - other.start);
  const [worst] = shown;
  if (worst === undefined && hidden.length === 0) return null;
  return {
    parts: worst === undefined ? hiddenNote(hidden, teller) : openNote(subject, worst, shown, teller),
    hidden: hidden.map(({ finding: { category, severity } }) => ({ category, severity })),
    quiet: worst === undefined && hidden.every(({ scope }) => scope !== 'message'),
  };
}

function openNote(subject: NoteSubject, worst: Finding, shown: readonly Finding[], teller: Teller): Part[] {
  const { say } = teller;
  const several = shown.length > 1;
  const groups = groupAlike(shown);
  return [['details', { class: `fold ${worst.severity}` },
    ['summary', {},
      icon(SEVERITY_ICON[worst.severity]),
      ['span', { class: 'head' },
        ['b', { class: 'severity' }, say(severityKey(worst.severity))],
        ['span', { class: 'category' }, say(categoryKey(worst.category))],
        ...(several ? [['span', { class: 'more' }, say('note_more', shown.length - 1)] as const] : [])],
      ['span', { class: 'by' }, icon('shield'), say('app_name')],
      ['span', { class: 'chevron' }, icon('chevron')]],
    ['div', { class: 'body' },
      ...groups.map((group): Part => ['section', { class: `finding ${group[0].severity}` },
        ...(groups.length > 1 ? [findingHead(group[0], teller)] : []),
        ...findingParts(group, subject.page.stage, teller, several ? (one) => actButton(whyAct(one), 'note_act_why', teller, 'quiet') : null)]),
      ['div', { class: 'acts' }, ...actsOf(subject, worst, several ? null : whyAct(worst), teller)], PANEL,
      ...hiddenBelow(subject.hidden, teller)],
  ]];
}

/** No heading: what levels the page around it has is the site's own matter. */
function findingHead({ severity, category }: Finding, { say }: Teller): Part {
  return ['p', { class: 'which' }, icon(SEVERITY_ICON[severity]), ['span', { class: 'severity' }, say(severityKey(severity))], ['span', { class: 'category' }, say(categoryKey(category))]];
}

function actsOf(subject: NoteSubject, worst: Finding, why: string | null, teller: Teller): Part[] {
  const own = subject.sender === 'worker';
  return [
    actButton('draft', own ? 'note_act_correction' : 'note_act_draft', teller, 'main'),
    ...(isReportable(subject, worst.severity) ? [actButton('memo', `note_act_memo_${subject.platform}`, teller)] : []),
    actButton('keep', 'note_act_keep', teller),
    ...(why === null ? [] : [actButton(why, 'note_act_why', teller, 'quiet')]),
    actButton('doubt', 'note_act_doubt', teller, 'quiet'),
    actButton('hide', 'note_act_hide', teller, 'quiet'),
  ];
}

function hiddenBelow(hidden: readonly HiddenFinding[], { say }: Teller): Part[] {
  if (hidden.length === 0) return [];
  return [['p', { class: 'rest' }, say('note_hidden_count', hidden.length), ['button', { type: 'button', class: 'link', 'data-act': 'show' }, say('note_show_again')]]];
}

/** Where all is hidden: a line that says so, and the way back. */
function hiddenNote(hidden: readonly HiddenFinding[], { say }: Teller): Part[] {
  return [['details', { class: 'fold hidden' },
    ['summary', {}, ['span', { class: 'head' }, say('note_hidden_count', hidden.length)], ['span', { class: 'chevron' }, icon('chevron')]],
    ['div', { class: 'body' },
      ...hidden.map(({ finding, scope }): Part => ['p', {}, ['b', {}, say(categoryKey(finding.category))], ' ', say(`note_hidden_by_${scope}`)]),
      ['div', { class: 'acts' }, ['button', { type: 'button', 'data-act': 'show' }, say('note_show_again')]], PANEL],
  ]];
}
