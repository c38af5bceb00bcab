import { noteAudience } from '../audience';
import { createHealthNotes } from '../health';
import type { PageContext, PageResult } from '../page-reader';
import { labelsOf, waysOf } from '../page-rules';
import { findElements } from '../read-field';
import { readTimes } from '../read-time';
import { siteText } from '../site-text';
import { findRows } from './find-rows';
import { viewerByHeader } from './viewer';
import { workRow } from './work-row';

/** Reads a worklist (`/e/proposals`, `/e/contracts`) or an inbox (`/messages`) by its structure: a row is what stands around the links to one thread. */
export function readRows(context: PageContext): PageResult {
  const { platform, kind, subject, document, rules, reader } = context;
  const notes = createHealthNotes();
  const worded = findRows(context).map((row) => workRow(context, row));
  const times = readTimes(worded.map(({ time }) => time));
  const rows = worded.map((row, index) => ({ ...row, time: times[index] ?? null }));
  const site = siteText(document, rules, reader);
  const isList = rows.length > 0 || labelsOf(rules, 'no_rows').some((words) => new RegExp(words, 'mu').test(site.text()));
  if (!isList) notes.refuse('unknown_layout');
  notes.miss('rows', rows.filter(({ title }) => title === null).length);
  // The site's own office is nobody's client; but where no row shows its sender, all of them are missing.
  const isSigned = kind !== 'inbox' || findElements(document, waysOf(rules, reader, 'sender')) !== null;
  notes.miss('client', isSigned ? 0 : rows.filter(({ client: { id, name } }) => id === null && name === null).length);
  notes.miss('stage', rows.filter((row) => row.kind === 'contract' && row.stage === 'unknown').length);
  const viewer = viewerByHeader(context);
  noteAudience(document, rows.map(({ title }) => title ?? ''), viewer, notes);
  return {
    reading: { platform, kind, viewer, subject, health: notes.health(), stage: { value: 'unknown', evidence: null, source: 'page' }, messages: [], ...(isList && { rows }) },
    anchors: { messages: [], fields: {}, composer: null },
  };
}
