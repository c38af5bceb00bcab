import { createQuestionBadge, type JudgedText } from '../engine/badge';
import type { Badge, BadgePlace } from '../model/badge';
import { countFindings, questionOfClient, questionOfJob } from '../model/badge-question';
import type { BadgeQuestion } from '../model/protocol';
import type { ClientReading, Reading } from '../model/reading';
import { trust } from '../rulebook/trust';
import type { Judge } from './judge';
import type { PageRecord } from './page-schema';

const badgeOf = createQuestionBadge(trust);

/** Of a post or a thread that says nothing of its client there is a badge all the same, which says so. */
const NOBODY: ClientReading = { id: null, name: null, facts: {} };

/**
 * The badges of a page that is judged, as the extension shows them to a person who has opened no other page: of its one client,
 * and of each job of a list. Ages are counted up to `now`.
 * @param texts the texts of the page that were judged
 */
export async function badgesOf(reading: Reading, findings: PageRecord['findings'], texts: readonly { text: string }[], judge: Judge, now: Date): Promise<{ badge: Badge | null; jobs: Badge[] }> {
  const answer = (where: BadgePlace, question: BadgeQuestion, judged?: JudgedText) =>
    badgeOf(question, { platform: reading.platform, where, language: 'ja', readAt: now.toISOString(), now: now.toISOString() }, { judged });
  const jobs: Badge[] = [];
  for (const question of reading.jobs?.map(questionOfJob) ?? []) {
    const found = await judge(question.text, { platform: reading.platform, kind: 'job', sender: 'client', stage: 'before_contract', approval: 'none', contractAmount: null });
    jobs.push(answer('listing', question, { textFindings: countFindings(found), textRead: question.textRead }));
  }
  const judged = { findings, texts: { total: texts.length, judged: texts.length }, health: reading.health, suspects: texts.map(({ text }) => text) };
  const asked = reading.jobs === undefined ? questionOfClient({ ...reading, client: reading.client ?? NOBODY }, judged) : null;
  return { badge: asked && answer(asked.where, asked.question), jobs };
}
