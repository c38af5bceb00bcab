import { createQuestionBadge, type JudgedText } from '../engine/badge';
import type { Badge } from '../model/badge';
import { countFindings } from '../model/badge-question';
import type { Language } from '../model/local-text';
import type { BadgeQuestion, BackgroundRequest } from '../model/protocol';
import type { Trust } from '../rulebook/schema/trust';
import { EngineUnavailableError, type Analyser } from './analyser';
import type { IsShown } from './shown-by';
import type { ClientMemories } from './storage/clients';

type Request = Extract<BackgroundRequest, { type: 'badges' }>;

/** Badges in the order of their questions, by the findings that the person wants to see. Throws StorageError, or what the engine threw. */
export type AnswerBadges = (request: Request, incognito: boolean, isShown: IsShown) => Promise<{ key: string; badge: Badge }[]>;

/** Prepares the answer to requests for badges: what the page says, what is remembered and what the text asks for, together. */
export function createBadgeAnswers({ trust, analyser, clients, language, now = () => new Date() }: {
  trust: Trust; analyser: Pick<Analyser, 'analyse'>; clients: Pick<ClientMemories, 'recall'>; language: Language; now?: () => Date;
}): AnswerBadges {
  const badgeOf = createQuestionBadge(trust);

  return async ({ platform, where, readAt, questions }, incognito, isShown) => {
    const known = await clients.recall(platform, questions.flatMap(({ client }) => client.id ?? []), incognito);
    const judged = await judgeTexts(questions, platform, analyser, isShown);
    const moment = { platform, where, language, readAt, now: now().toISOString() };
    return questions.map((question, index) => ({
      key: question.key,
      badge: badgeOf(question, moment, { memory: question.client.id === null ? undefined : known.get(question.client.id), judged: judged.get(index) }),
    }));
  };
}

/** The findings of the texts that nobody has judged yet, by the place of their question. Without a dictionary such a text is unread. */
async function judgeTexts(questions: readonly BadgeQuestion[], platform: Request['platform'], analyser: Pick<Analyser, 'analyse'>, isShown: IsShown): Promise<Map<number, JudgedText>> {
  const open = questions.flatMap(({ text, textFindings, textRead }, index) => (textFindings === null ? [{ index, text, textRead }] : []));
  const texts = open.map(({ index, text }) => ({ key: String(index), kind: 'job' as const, sender: 'client' as const, text }));
  try {
    const results = await analyser.analyse(texts, { platform, stage: 'before_contract', approval: 'none', contractAmount: null });
    return new Map(open.map(({ index, textRead }, at) => [index, { textFindings: countFindings((results[at]?.findings ?? []).filter(isShown)), textRead }]));
  } catch (error) {
    if (!(error instanceof EngineUnavailableError)) throw error;
    return new Map(open.map(({ index }) => [index, { textFindings: {}, textRead: 'none' }]));
  }
}
