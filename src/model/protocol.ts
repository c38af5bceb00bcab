import type { Badge, BadgeLevel, BadgeLook, BadgePlace, TextExtent, TextFindings } from './badge';
import type { Category } from './category';
import type { CheckPlace, Checks } from './check';
import type { ClientMemory, ListedStage, RowName, TellingClient, TellingRow } from './client-memory';
import type { PostText } from './condition';
import type { DismissalTarget, ThreadDismissals } from './dismissal';
import type { Basis, FindingPlace, Span } from './finding';
import type { HandedText } from './handed-text';
import type { KeptRecord } from './kept-record';
import type { NoteLook, NotePage, Part, TextNote } from './note';
import type { Approval, PageKind, Platform, Sender, TextKind, Viewer } from './platform';
import type { ClientReading, Health, Reading } from './reading';
import type { Settings, SettingsChange } from './settings';
import type { Grade, Severity } from './severity';
import type { Stage, StageReading } from './stage';
import type { ImportResult, StoredCounts, StoredOverview } from './stored';
import type { OwnMarks, Verification, VerificationMarks } from './verification';

/** Most texts that one `analyse` request may carry, and the longest text in UTF-16 units. A longer text is cut by the page and said so. */
export const MAX_TEXTS_PER_REQUEST = 50;
export const MAX_TEXT_LENGTH = 100_000;

/** Most clients, rows and badges that one request may carry. No page of either site lists more. */
export const MAX_CLIENTS_PER_REQUEST = 200;

/** One text that passed the prefilter. `key` is the page's own name for it and comes back with the result. */
export interface AnalysisText { key: string; kind: TextKind; sender: Sender; text: string }

export interface AnalysisContext { platform: Platform; stage: Stage; approval: Approval; contractAmount: number | null }

/** A finding in the person's language, ready to be shown. The basis' title is in that language too. */
export interface ShownFinding extends Span {
  rule: string;
  category: Category;
  severity: Severity;
  grade: Grade;
  quote: string;
  what: string;
  why: string;
  basis: { title: string; url: string; grade: Basis['grade']; seen: string };
  advice: string;
}

/**
 * One part of why a finding stands, in words: its heading, and what there is to say under it. Words of the text stand in 「」.
 * `id`: of the rule of which the first line speaks.
 */
export interface ExplanationRow { label: string; lines: string[]; id?: string }

/** `findings`: those that are to be shown. `note`: what stands beside the text, where the page was named and something was found. */
export interface AnalysisResult { key: string; findings: ShownFinding[]; note?: TextNote }

/** What the person told us about one thread. Dates are ISO 8601. */
export interface ThreadMemory {
  escrow: { paid: boolean; at: string } | null;
  approval: { value: Approval; at: string } | null;
}

/**
 * What is known of a thread beside its page. `listed`: the stage that a worklist last showed, where the thread's address ties it
 * to a row; `stage`: what the two together say, for a page that does not say it; null where nothing is known.
 */
export interface ThreadKnowledge { memory: ThreadMemory; listed: ListedStage | null; stage: StageReading | null }

/** A thread by its name and its address. Of one without a name nothing is kept. */
interface ThreadAddress { platform: Platform; subject: string | null; url: string; incognito?: boolean }

/** The person's own ticks on the checklist of the four verifications: when each was ticked. */
export type VerificationTicks = Partial<Record<Verification, string>>;

/** A finding as the popup lists it. `id` is what `show-finding` takes. */
export interface ReportedFinding { id: string; rule: string; category: Category; severity: Severity; quote: string; at: FindingPlace }

/** A job of a list with its badge, as the popup lists it. `id` is what `show-finding` takes. */
export interface ListedBadge { id: string; title: string; client: string | null; badge: Badge }

/**
 * A client and a job of whom a badge is asked. `key` is the page's own name for it. Of the client the page gives what it says
 * now; what is remembered is added where the id is known. `text`: the words that were read, as far as `MAX_BADGE_TEXT`.
 * `textFindings` is null where nobody has judged the text yet: it is then judged as a job post.
 */
export interface BadgeQuestion {
  key: string;
  client: Pick<ClientReading, 'id' | 'facts' | 'verifications'>;
  tags: string[];
  text: string;
  textFindings: TextFindings | null;
  textRead: TextExtent;
}

/** The longest text of a badge's question, in UTF-16 units: what stands later in a post adds nothing to its words. */
export const MAX_BADGE_TEXT = 5_000;

/** Why a page has no judgement although it was read. */
export const FAILURES = ['background_unreachable', 'dictionary', 'analysis', 'orphaned'] as const;
export type Failure = (typeof FAILURES)[number];

/** What the content script knows of its page at this moment; the popup and the toolbar show nothing else. */
export interface PageReport {
  platform: Platform;
  kind: PageKind;
  viewer: Viewer;
  subject: string | null;
  progress: 'reading' | 'done' | 'failed';
  failure: Failure | null;
  health: Health;
  stage: StageReading;
  approval: Approval;
  /** What the page itself says of サービス外連絡申請, with its words; absent where it says nothing. It wins over the person's tick. */
  approvalShown?: Reading['approval'];
  client: ClientReading | null;
  /** How many texts the page has, and how many of them were judged. */
  texts: { total: number; judged: number };
  findings: ReportedFinding[];
  /** What was found too, and is not shown because the person said so of its text, its rule or its client; absent where there is nothing. */
  hidden?: Pick<ReportedFinding, 'category' | 'severity'>[];
  /** On a page with badges: how many stand at each level. */
  badges?: Partial<Record<BadgeLevel, number>>;
  /** On a page without texts to be judged: how many jobs and rows were read, and how many cards the page shows. */
  counts?: { jobs: number; cards: number; rows: number };
  /** The entries of the page rules by which something was found: `reader.field.index`. */
  ways?: string[];
  /** The viewer's own four marks, on a page of their own that shows them. */
  ownVerifications?: VerificationMarks;
  readAt: string;
}

/**
 * Content script or screen → background. Each may be sent again without harm. A screen, which has no tab of its own, says
 * with `incognito` that it stands over a private window; of a content script's window the background knows by itself.
 */
export type BackgroundRequest =
  | { type: 'analyse'; texts: AnalysisText[]; context: AnalysisContext; page?: NotePage }
  /** A button of a note was pressed. `time`: of the text, as the page says it, or null. */
  | { type: 'note'; act: string; text: AnalysisText; context: AnalysisContext; page: NotePage; time: string | null }
  | { type: 'recall-settings'; incognito?: boolean }
  | { type: 'change-settings'; change: SettingsChange; incognito?: boolean }
  /** Dismisses (`on`), or shows again. */
  | { type: 'dismiss'; target: DismissalTarget; on: boolean; incognito?: boolean }
  | { type: 'recall-dismissals'; platform: Platform; subject: string; client: string | null; incognito?: boolean }
  /** These four of a screen alone: what all of them are about is everything that is stored. */
  | { type: 'recall-stored' }
  | { type: 'export-stored' }
  | { type: 'import-stored'; text: string }
  | { type: 'erase-stored' }
  /** What the person has kept; `ids` null: all of it. For screens alone, too. */
  | { type: 'recall-records' }
  | { type: 'erase-records'; ids: string[] | null }
  /** Takes back what the person said of a thread. */
  | { type: 'take-back'; platform: Platform; subject: string; answer: keyof ThreadMemory; incognito?: boolean }
  | { type: 'report'; report: PageReport }
  | ({ type: 'recall-thread' } & ThreadAddress)
  | ({ type: 'remember-escrow'; paid: boolean | null } & ThreadAddress)
  | ({ type: 'remember-approval'; approval: Approval | null } & ThreadAddress)
  | { type: 'recall-ticks'; incognito?: boolean }
  | { type: 'remember-tick'; verification: Verification; done: boolean; incognito?: boolean }
  | { type: 'last-read'; platform: Platform; kind: PageKind; incognito?: boolean }
  | ({ type: 'recall-checks'; incognito?: boolean } & CheckPlace)
  | ({ type: 'remember-check'; item: string; done: boolean; incognito?: boolean } & CheckPlace)
  /** Which conditions a post states nowhere. */
  | { type: 'missing-conditions'; post: PostText }
  /** Whether the person has paused the platform: of a page that is told so nothing is shown. */
  | { type: 'is-paused'; platform: Platform; incognito?: boolean }
  | { type: 'remember'; platform: Platform; readAt: string; clients: TellingClient[]; rows: TellingRow[] }
  | { type: 'client'; platform: Platform; id: string; incognito?: boolean }
  /** Asked before a client's page is read at a click: of all tabs one at a time has its turn. */
  | { type: 'client-turn' }
  /** For the screen that checks a text, alone: the text that was selected for it is given once. */
  | { type: 'take-handed-text' }
  | ({ type: 'listed-stage'; platform: Platform; incognito?: boolean } & RowName)
  | { type: 'badges'; platform: Platform; where: BadgePlace; readAt: string; questions: BadgeQuestion[]; incognito?: boolean };

export type BackgroundErrorCode = 'bad_request' | 'dictionary' | 'analysis' | 'storage';

interface BackgroundReplies {
  /** `look` comes with the notes, where the page was named. */
  analyse: { results: AnalysisResult[]; look?: NoteLook };
  /** What is shown under the button, in the language of our own sentences. */
  note: { parts: Part[] };
  'recall-settings': { settings: Settings };
  'change-settings': { settings: Settings };
  /** Nothing beside `ok`. */
  dismiss: object;
  'recall-dismissals': { dismissals: ThreadDismissals };
  'recall-stored': { stored: StoredOverview };
  /** The text of the file. */
  'export-stored': { file: string };
  'import-stored': { result: ImportResult };
  'erase-stored': { erased: StoredCounts };
  /** Last first. After erasing: what is left. */
  'recall-records': { records: KeptRecord[] };
  'erase-records': { records: KeptRecord[] };
  'take-back': { memory: ThreadMemory };
  /** Nothing beside `ok`. */
  report: object;
  'recall-thread': { known: ThreadKnowledge };
  /** Of a thread without a name: what the answer comes to, which nobody keeps but who asked. */
  'remember-escrow': { known: ThreadKnowledge };
  'remember-approval': { known: ThreadKnowledge };
  /** `setAside`: how many stored values could not be understood; they are kept, and play no part. */
  'recall-ticks': { ticks: VerificationTicks; marks: OwnMarks; setAside: number };
  'remember-tick': { ticks: VerificationTicks };
  /** The day (YYYY-MM-DD) on which such a page was last read well on this machine; null when none was. */
  'last-read': { day: string | null };
  'recall-checks': { checks: Checks };
  'remember-check': { checks: Checks };
  /** Ids of rules/conditions.yaml. */
  'missing-conditions': { missing: string[] };
  'is-paused': { paused: boolean };
  /** Nothing beside `ok`. A private window is answered so too, and nothing is kept of it. */
  remember: object;
  client: { client: ClientMemory | null };
  /** Milliseconds after which to ask again; 0: it is this page's turn. */
  'client-turn': { wait: number };
  /** Null when none waits. */
  'take-handed-text': { handed: HandedText | null };
  'listed-stage': { listed: ListedStage | null };
  badges: { badges: { key: string; badge: Badge }[]; look: BadgeLook };
}

export type BackgroundReply<T extends BackgroundRequest['type']> =
  | ({ ok: true } & BackgroundReplies[T])
  | { ok: false; error: BackgroundErrorCode; detail: string };

/** Commands of the manifest that the page itself carries out. */
export const WALK_COMMANDS = ['next-finding', 'previous-finding'] as const;
type WalkCommand = (typeof WALK_COMMANDS)[number];

/** Popup or background → content script of a tab. `choices-changed`: what was judged by the old settings is judged anew. */
export type PageRequest =
  | { type: 'page-status' }
  | { type: 'listed-badges' }
  | { type: 'post-text' }
  | { type: 'show-finding'; id: string }
  /** The person has asked for it by a key of the browser. */
  | { type: WalkCommand }
  | { type: 'selection' }
  | { type: 'reread' }
  | { type: 'choices-changed' };

export interface PageReplies {
  'page-status': PageReport | null;
  /** In the order of the page; none on a page that is no list of jobs. */
  'listed-badges': ListedBadge[];
  /** Null on a page that is no post, and while it has not been read. */
  'post-text': PostText | null;
  'show-finding': boolean;
  /** Whether there was one. */
  'next-finding': boolean;
  'previous-finding': boolean;
  /** What the person has selected, with its lines; null on a page that is left alone. */
  selection: string | null;
  reread: boolean;
  'choices-changed': boolean;
}
