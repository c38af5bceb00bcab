import type { NoteSubject } from '../advice/text-note';
import { tellNote } from '../advice/text-note';
import type { Teller } from '../advice/teller';
import type { Finding } from '../model/finding';
import type { NotePage } from '../model/note';
import type { AnalysisResult, AnalysisText, BackgroundRequest } from '../model/protocol';
import type { Analyser } from './analyser';
import { localise } from './localise';
import type { Shown } from './shown-by';

type Request = Extract<BackgroundRequest, { type: 'analyse' }>;

/** What of a text's findings is shown beside it, and what is not because the person said so. */
export function noteSubject({ key, kind, sender }: Omit<AnalysisText, 'text'>, findings: readonly Finding[], { context: { platform }, page }: { context: Request['context']; page: NotePage }, shown: Shown): NoteSubject {
  const sorted = findings.filter(shown.bySettings).map((finding) => ({ finding, scope: shown.hiddenBy(finding, { platform, page, message: key }) }));
  return {
    platform, kind, sender, page,
    shown: sorted.flatMap(({ finding, scope }) => (scope === null ? [finding] : [])),
    hidden: sorted.flatMap(({ finding, scope }) => (scope === null ? [] : [{ finding, scope }])),
  };
}

/** What is to be shown of each text; where its page is named, with the note that stands beside it. Throws as the analyser does. */
export async function answerAnalyse(request: Request, analyser: Pick<Analyser, 'analyse'>, choices: Promise<Shown>, teller: Teller): Promise<AnalysisResult[]> {
  const { texts, context, page } = request;
  const { language } = teller;
  // The disk is read while the engine loads.
  const [judged, shown] = await Promise.all([analyser.analyse(texts, context), choices]);
  return judged.map(({ key, findings }, index) => {
    const text = texts[index];
    if (page === undefined || text === undefined) return { key, findings: findings.filter(shown.anywhere).map((finding) => localise(finding, language)) };
    const subject = noteSubject(text, findings, { context, page }, shown);
    const note = tellNote(subject, teller);
    return { key, findings: subject.shown.map((finding) => localise(finding, language)), ...(note && { note }) };
  });
}
