import type { Badge } from '../../model/badge';
import type { ClientMemory } from '../../model/client-memory';
import type { BadgeQuestion } from '../../model/protocol';
import { CLIENT_FACTS } from '../../model/reading';
import { VERIFICATIONS } from '../../model/verification';
import type { Trust } from '../../rulebook/schema/trust';
import { createBadge } from './create-badge';
import type { BadgeInput, DatedFact } from './input';
import { priceVerdictOf } from './price-verdict';
import { createWeakWordSearch } from './weak-words';

/** What was found in a text that its question left open. */
export type JudgedText = Pick<BadgeInput, 'textFindings' | 'textRead'>;

/** Where and when the question is asked. */
type Moment = Pick<BadgeInput, 'platform' | 'where' | 'language' | 'readAt' | 'now'>;

/** What the page does not say: facts that earlier pages told, and the judgement of the text. */
interface Beside { memory?: ClientMemory | undefined; judged?: JudgedText | undefined }

/** Prepares the answer to a question for a badge: what the page says, what is remembered and what the text asks for, together. */
export function createQuestionBadge(trust: Trust): (question: BadgeQuestion, moment: Moment, beside?: Beside) => Badge {
  const badgeOf = createBadge(trust);
  const weakWordsOf = createWeakWordSearch(trust);
  return ({ client, tags, text, textFindings, textRead }, moment, { memory, judged } = {}) => badgeOf({
    ...moment, ...joinClient(client, memory), priceVerdict: priceVerdictOf(trust, tags), weakWords: weakWordsOf(text),
    ...judged ?? { textFindings: textFindings ?? {}, textRead },
  });
}

/** What the page says now stands; where it says nothing, what was remembered. */
function joinClient({ facts, verifications }: BadgeQuestion['client'], memory: ClientMemory | undefined): Pick<BadgeInput, 'facts' | 'verifications'> {
  const joined: Pick<BadgeInput, 'facts' | 'verifications'> = { facts: {}, verifications: {} };
  const join = (said: DatedFact | undefined, remembered: DatedFact | undefined) => (said?.state === 'known' ? said : remembered ?? said);
  for (const fact of CLIENT_FACTS) {
    const before = memory?.facts[fact];
    const known = join(facts[fact], before && { state: 'known', ...before });
    if (known !== undefined) joined.facts[fact] = known;
  }
  for (const verification of VERIFICATIONS) {
    const mark = verifications?.[verification];
    const before = memory?.verifications[verification];
    const said: DatedFact | undefined = mark === undefined ? undefined : mark === null ? { state: 'unknown' } : { state: 'known', value: mark, source: 'selector' };
    const known = join(said, before && { state: 'known', source: 'selector', ...before });
    if (known !== undefined) joined.verifications[verification] = known;
  }
  return joined;
}
