import type { StageReading } from '../../model/stage';
import { noteAudience } from '../audience';
import { createHealthNotes, type HealthNotes } from '../health';
import type { PageContext, PageResult } from '../page-reader';
import { labelsOf, waysOf } from '../page-rules';
import { findElements } from '../read-field';
import { siteText, type SiteText } from '../site-text';
import { readApproval } from './approval';
import { findComposer } from './composer';
import { contractAmount } from './contract-amount';
import { foldedMessages } from './folded-history';
import { messageItems } from './message-items';
import { readMessages } from './messages';
import { threadClient, threadJob } from './parties';
import { viewerOf } from './sender';
import { readStage } from './stage';
import { viewerByHeader } from './viewer';

/** Reads a message thread: `/proposals/:id` before a contract, `/contracts/:id` after. */
export function readThread(context: PageContext): PageResult {
  const { platform, kind, subject, document, rules, reader } = context;
  const notes = createHealthNotes();
  const site = siteText(document, rules, reader);
  const items = messageItems(context);
  const found = threadClient(context, items);
  const client = found?.client ?? null;
  const job = threadJob(context);
  const viewer = viewerOf(items, client?.id ?? null, viewerByHeader(context));
  const stage = readStage(context, site, items.length > 0);
  const amount = contractAmount(context);
  const approval = items.length > 0 ? readApproval(context, site) : undefined;
  const { messages, anchors } = readMessages(items, viewer, client?.id ?? null, notes);

  if (messages.length === 0) refuseLayout(context, site, notes);
  else {
    notes.miss('folded_history', foldedMessages(context));
    if (stage.value === 'unknown') notes.miss('stage');
    if (client === null) notes.miss('client');
    if (job === null) notes.miss('job');
  }
  noteAudience(document, messages.map(({ body }) => body), viewer, notes);

  return {
    reading: {
      platform, kind, viewer, subject, health: notes.health(), stage: messages.length === 0 && mountOf(context) === undefined ? NO_STAGE : stage, messages,
      ...(job === null ? {} : { job }), ...(client === null ? {} : { client }), ...(approval && { approval }),
      ...(amount === null ? {} : { contractAmount: amount }),
    },
    anchors: { messages: anchors, fields: {}, composer: findComposer(context), client: found?.after ?? null },
  };
}

const mountOf = ({ document, rules, reader }: PageContext) => findElements(document, waysOf(rules, reader, 'mount'))?.elements[0];

/** Of a page that is not the thread it should be, its address says nothing. */
const NO_STAGE: StageReading = { value: 'unknown', evidence: null, source: 'page' };

/** Says why a page without a readable message has none: not drawn yet, the mobile layout, or one that we do not know. */
function refuseLayout(context: PageContext, site: SiteText, notes: HealthNotes): void {
  const { rules } = context;
  const mount = mountOf(context);
  if (mount !== undefined && mount.textContent.trim() === '') {
    notes.refuse('messages');
    return;
  }
  notes.refuse('unknown_layout');
  const lines = new Set(mount === undefined ? site.text().split('\n') : []);
  if (labelsOf(rules, 'mobile_tab').some((label) => lines.has(label))) notes.refuse('mobile_layout');
}
