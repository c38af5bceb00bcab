import { createBadge, createWeakWordSearch, priceVerdictOf, type BadgeInput, type DatedFact } from '../engine/badge';
import type { Badge, TextFindings } from '../model/badge';
import type { ClientMemory } from '../model/client-memory';
import type { BadgeQuestion, BackgroundRequest, ShownFinding } from '../model/protocol';
import { CLIENT_FACTS } from '../model/reading';
import { VERIFICATIONS } from '../model/verification';
import type { Trust } from '../rulebook/schema/trust';
import { EngineUnavailableError, type Analyser } from './analyser';
import type { ClientMemories } from './storage/clients';

type Request = Extract<BackgroundRequest, { type: 'badges' }>;
type Judged = Pick<BadgeInput, 'textFindings' | 'textRead'>;

/** Badges in the order of their questions. Throws StorageError, or what the engine threw. */
export type AnswerBadges = (request: Request, incognito: boolean) => Promise<{ key: string; badge: Badge }[]>;

/** Prepares the answer to requests for badges: what the page says, what is remembered and what the text asks for, together. */
export function createBadgeAnswers({ trust, analyser, clients, now = () => new Date() }: {
  trust: Trust; analyser: Pick<Analyser, 'analyse'>; clients: Pick<ClientMemories, 'recall'>; now?: () => Date;
}): AnswerBadges {
  const badgeOf = createBadge(trust);
  const weakWordsOf = createWeakWordSearch(trust);

  return async ({ platform, where, readAt, questions, language }, incognito) => {
    const known = await clients.recall(platform, questions.flatMap(({ client }) => client.id ?? []), incognito);
    const judged = await judgeTexts(questions, platform, analyser);
    return questions.map((question, index) => {
      const { key, client, tags, text } = question;
      const memory = client.id === null ? undefined : known.get(client.id);
      return {
        key,
        badge: badgeOf({
          platform, where, language, readAt, now: now().toISOString(), ...joinClient(client, memory),
          priceVerdict: priceVerdictOf(trust, tags), weakWords: weakWordsOf(text),
          ...judged.get(index) ?? { textFindings: question.textFindings ?? {}, textRead: question.textRead },
        }),
      };
    });
  };
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

/** The findings of the texts that nobody has judged yet, by the place of their question. Without a dictionary such a text is unread. */
async function judgeTexts(questions: readonly BadgeQuestion[], platform: Request['platform'], analyser: Pick<Analyser, 'analyse'>): Promise<Map<number, Judged>> {
  const open = questions.flatMap(({ text, textFindings, textRead }, index) => (textFindings === null ? [{ index, text, textRead }] : []));
  const texts = open.map(({ index, text }) => ({ key: String(index), kind: 'job' as const, sender: 'client' as const, text }));
  try {
    const results = await analyser.analyse(texts, { platform, stage: 'before_contract', approval: 'none', contractAmount: null }, 'ja');
    return new Map(open.map(({ index, textRead }, at) => [index, { textFindings: countFindings(results[at]?.findings ?? []), textRead }]));
  } catch (error) {
    if (!(error instanceof EngineUnavailableError)) throw error;
    return new Map(open.map(({ index }) => [index, { textFindings: {}, textRead: 'none' }]));
  }
}

function countFindings(findings: readonly Pick<ShownFinding, 'category' | 'severity'>[]): TextFindings {
  const counts: TextFindings = {};
  for (const { category, severity } of findings) counts[category] = { ...counts[category], [severity]: (counts[category]?.[severity] ?? 0) + 1 };
  return counts;
}
