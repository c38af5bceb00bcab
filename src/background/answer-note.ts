import { doubtParts } from '../advice/doubt-parts';
import { hideParts } from '../advice/hide-parts';
import { draftParts } from '../advice/reply-draft';
import { memoParts } from '../advice/report-memo';
import { doButton, type Teller } from '../advice/teller';
import { whyParts } from '../advice/why-parts';
import type { DismissalTarget } from '../model/dismissal';
import type { Explanation } from '../model/explanation';
import type { Finding } from '../model/finding';
import { MOST_RECORDS, type KeptRecord } from '../model/kept-record';
import type { Part } from '../model/note';
import type { BackgroundRequest, ExplanationRow } from '../model/protocol';
import type { Replies } from '../rulebook/schema/replies';
import type { Analyser } from './analyser';
import { noteSubject } from './answer-analyse';
import { concerns, shownBy } from './shown-by';
import type { Choices } from './storage/choices';
import type { Records } from './storage/records';
import { StorageError } from './storage/store';

type Request = Extract<BackgroundRequest, { type: 'note' }>;

/** `url`: of the page that asks, as the browser says it. */
interface Asking { url: string; incognito: boolean }

/** What is shown under a note's button; null when there is no such button, or the text has no such finding. Throws as the analyser does. */
export type AnswerNote = (request: Request, asking: Asking) => Promise<Part[] | null>;

interface Parts {
  analyser: Pick<Analyser, 'analyse' | 'explain'>;
  choices: Choices;
  records: Records;
  replies: Replies;
  explain: (explanation: Explanation) => ExplanationRow[];
  /** Version of the product. */
  version: string;
  teller: Teller;
  now?: () => Date;
}

/** Prepares the answers to the buttons of notes. What was found is looked up anew: the page is not asked what it thinks was found. */
export function createNoteAnswers({ analyser, choices, records, replies, explain, version, teller, now = () => new Date() }: Parts): AnswerNote {
  const { say } = teller;

  const explained = async ({ text, context }: Request, name: string): Promise<Part[] | null> => {
    const [, rule = '', start = ''] = /^(.+):(\d+)$/u.exec(name) ?? [];
    const [judged] = await analyser.analyse([text], context);
    const finding = judged?.findings.find((one) => one.rule === rule && one.start === Number(start));
    const explanation = finding === undefined ? null : await analyser.explain(text, context, finding);
    return explanation === null ? null : whyParts(explain(explanation));
  };

  const keep = async (request: Request, shown: readonly Finding[], { url, incognito }: Asking): Promise<Part[]> => {
    const record = await recordOf(request, shown, url, now().toISOString());
    const kept = await records.keep(record, incognito);
    return [
      ['p', {}, say(`note_keep_${kept}`, MOST_RECORDS)],
      ...(kept === 'kept' ? [['div', { class: 'tools' }, doButton('forget', say('note_forget'))] as const] : []),
    ];
  };

  const hide = async (request: Request, act: string, shown: readonly Finding[], incognito: boolean): Promise<Part[] | null> => {
    const target = targetOf(request, act, shown);
    if (target === null) return null;
    await choices.dismiss(target, true, incognito);
    return [['p', {}, say('note_hidden_now')]];
  };

  const show = async ({ text, context: { platform }, page }: Request, all: readonly Finding[], incognito: boolean): Promise<Part[]> => {
    const place = { platform, page, message: text.key };
    const hiding = (await choices.recallDismissals(incognito)).filter((one) => all.some(({ rule }) => concerns(one, rule, place)));
    for (const one of hiding) await choices.dismiss(one, false, incognito);
    return [['p', {}, say('note_shown_now')]];
  };

  const answer: AnswerNote = async (request, asking) => {
    const { act, text, context, page, time } = request;
    const [verb = '', ...rest] = act.split(':');
    const named = rest.join(':');
    if (verb === 'why') return explained(request, named);
    if (verb === 'forget') {
      await records.erase([await recordId(request)]);
      return [['p', {}, say('note_forgotten')]];
    }
    const [judged] = await analyser.analyse([text], context);
    const subject = noteSubject(text, judged?.findings ?? [], request, await shownBy(choices, asking.incognito));
    if (verb === 'show') return show(request, judged?.findings ?? [], asking.incognito);
    if (subject.shown.length === 0) return null;
    switch (verb) {
      case 'draft': return draftParts(replies, subject, teller);
      case 'memo': return memoParts(replies, { ...subject, page, url: asking.url, time }, teller);
      case 'doubt': return doubtParts(subject, version, teller);
      case 'keep': return keep(request, subject.shown, asking);
      case 'hide': return hideParts(subject, teller);
      case 'hide-text':
      case 'hide-rule':
      case 'hide-client': return hide(request, act, subject.shown, asking.incognito);
      default: return null;
    }
  };

  return async (request, asking) => {
    try {
      return await answer(request, asking);
    } catch (error) {
      // What the person wanted to keep is worth a sentence that says what to do.
      if (error instanceof StorageError) return [['p', { class: 'failed' }, say('note_disk_refused')]];
      throw error;
    }
  };
}

function targetOf({ text, context: { platform }, page: { subject, client } }: Request, act: string, shown: readonly Finding[]): DismissalTarget | null {
  if (act === 'hide-text') return subject === null ? null : { scope: 'message', platform, subject, message: text.key, rules: [...new Set(shown.map(({ rule }) => rule))] };
  if (act === 'hide-client') return client.id === null ? null : { scope: 'client', platform, client: client.id, name: client.name?.slice(0, 200) ?? null };
  const rule = shown.find((finding) => `hide-rule:${finding.rule}` === act)?.rule;
  return rule === undefined ? null : { scope: 'rule', rule };
}

/** The name of a record: the same for the same text in the same place. */
async function recordId({ text: { key, text }, context: { platform }, page: { subject } }: Request): Promise<string> {
  const name = new TextEncoder().encode(JSON.stringify([platform, subject, key, text]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', name)).slice(0, 16);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function recordOf(request: Request, shown: readonly Finding[], url: string, keptAt: string): Promise<KeptRecord> {
  const { text: { kind, sender, text }, context: { platform, stage }, page: { subject, client }, time } = request;
  return {
    id: await recordId(request), keptAt, platform, kind, sender, url, subject, client, saidAt: time, stage, text,
    findings: shown.map(({ rule, category, severity, quote, what, why, basis }) => ({ rule, category, severity, quote, what, why, basis })),
  };
}
