import type { StageReading } from '../../../model/stage';
import type { StageEvidence } from '../../../rulebook/compiled-pages';
import type { BoardWords } from './board-words';
import { DIALOGS } from './composer';
import type { Conversation } from './conversation';
import { unitsOf } from './units';

/** What people press or choose from says nothing of this contract. */
const CHOICES = 'a, button, label, option, nav, aside, ul, ol, [role="tab"], [role="tablist"], [role="button"], [role="option"]';

/**
 * The stage, where the site's own label stands alone in an element near the conversation, outside of messages, of the
 * composer and of the list of conversations; `unknown` when there is none, and with the words of all when labels disagree: each plan
 * has its own 仮払い.
 */
export function stageByLabel({ root, writing }: Conversation, isMessage: (element: Element) => boolean, evidence: readonly StageEvidence[], words: BoardWords): StageReading {
  const found = new Map<StageReading['value'], string>();
  let inner: Element | null = null;
  for (let at: Element | null = root; at !== null && at.tagName !== 'BODY' && inner?.tagName !== 'MAIN'; at = at.parentElement) {
    const from: Element | null = inner;
    const units = unitsOf(at, (each) => each === from || each === writing || isMessage(each) || each.matches(DIALOGS));
    // Beyond the conversation's own part of the page stand the other ones.
    if (inner !== null && units.filter(({ text }) => words.partnerIn(text) !== null).length !== 1 && units.length > 0) break;
    for (const { element, text } of units) {
      const told = evidence.find(({ texts }) => texts.includes(text));
      if (told !== undefined && element.closest(CHOICES) === null) found.set(told.stage, text);
    }
    inner = at;
  }
  const [only, ...more] = found;
  if (only === undefined) return { value: 'unknown', evidence: null, source: 'page' };
  return { value: more.length > 0 ? 'unknown' : only[0], evidence: [...found.values()].join('\n'), source: 'page', where: 'label' };
}
