import type { ShownFinding } from '../../model/protocol';
import type { StageReading } from '../../model/stage';
import { drawIcon, SEVERITY_ICON } from '../../ui/icons';
import { categoryKey, severityKey, stageKey, type Wording } from '../../ui/wording';
import { dayOf } from '../day';
import { element } from '../element';
import { whyPart, type Explain } from './why';

/** A finding with the name under which screens ask for it. `stage`: where it is a claim about the contract, what the page says of it. */
export interface CardFinding { id: string; finding: ShownFinding; stage?: StageReading }

function source(document: Document, { title, url, grade, seen }: ShownFinding['basis'], { say }: Wording): (Node | string)[] {
  const [year = '', month = ''] = seen.split('-');
  const age = say('note_source_age', year, Number(month));
  const name = url.startsWith('https://')
    ? element(document, 'a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, title, drawIcon(document, 'external'), element(document, 'span', { class: 'unseen' }, say('note_new_tab')))
    : title;
  const kind = grade === 'quoted' ? say('note_source_quoted') : grade === 'community' ? say('note_source_community') : null;
  return [name, element(document, 'span', { class: 'age' }, age), ...(kind === null ? [] : [element(document, 'span', { class: 'kind' }, kind)])];
}

function findingPart(document: Document, { id, finding, stage }: CardFinding, open: boolean, first: boolean, wording: Wording, explain: Explain): HTMLElement {
  const { say } = wording;
  const details = element(document, 'details', { class: `finding ${finding.severity}` });
  details.dataset.finding = id;
  details.open = open;
  const row = (label: string, ...content: (Node | string | null)[]) => [element(document, 'dt', {}, label), element(document, 'dd', {}, ...content)];
  const quoted = (words: string) => element(document, 'bdi', { lang: 'ja' }, words);
  details.append(
    element(document, 'summary', {},
      drawIcon(document, SEVERITY_ICON[finding.severity]),
      element(document, 'span', { class: 'head' },
        element(document, 'b', { class: 'severity' }, say(severityKey(finding.severity))),
        element(document, 'span', { class: 'category' }, say(categoryKey(finding.category)))),
      first ? element(document, 'span', { class: 'by' }, drawIcon(document, 'shield'), say('app_name')) : null,
      element(document, 'span', { class: 'fold' }, drawIcon(document, 'chevron'))),
    element(document, 'div', { class: 'body' },
      stage ? null : element(document, 'blockquote', { 'aria-label': say('note_quote') }, quoted(finding.quote)),
      element(document, 'dl', {},
        // What the message says of the contract and what the page says of it, one under the other.
        ...(stage ? [
          ...row(say('note_said'), quoted(finding.quote)),
          ...row(say(`note_said_${stage.source}`), say(stageKey(stage.value)), stage.evidence === null ? null : quoted(stage.evidence), stage.at === undefined ? null : say('note_said_on', dayOf(stage.at, wording))),
        ] : []),
        ...row(say('note_why'), finding.why),
        ...row(say('note_next'), finding.advice),
        ...row(say('note_source'), ...source(document, finding.basis, wording))),
      whyPart(document, id, wording, explain)),
  );
  return details;
}

/**
 * The card that stands after one message: its findings, worst first. The first is unfolded, the others wait for a click.
 * @param isOpen whether the person has unfolded or folded one before; undefined when not touched
 */
export function drawCard(document: Document, findings: readonly CardFinding[], wording: Wording, isOpen: (id: string) => boolean | undefined, explain: Explain): HTMLElement {
  const card = element(document, 'section', { class: `note ${findings[0]?.finding.severity ?? ''}`, role: 'note', lang: wording.say('language'), 'aria-label': wording.say('note_label') });
  findings.forEach((one, index) => { card.append(findingPart(document, one, isOpen(one.id) ?? index === 0, index === 0, wording, explain)); });
  return card;
}
