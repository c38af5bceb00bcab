import type { FindingPlace } from '../model/finding';
import { platformOfUrl } from '../model/host';
import type { TextKind } from '../model/platform';
import { MAX_TEXT_LENGTH } from '../model/protocol';
import type { Reading } from '../model/reading';
import { classify, isExcluded, readPage } from '../pages';
import { toRecord } from './finding-record';
import type { Judge } from './judge';
import { loadPage } from './load-page';
import { toPageRecord, unreadPage, type PageRecord } from './page-record';
import { UsageError } from './usage-error';

/**
 * Reads a saved page as the extension would read it at `url` and judges its texts. The page's scripts do not run and
 * nothing is fetched.
 * @param html the bytes of the file
 */
export async function scanPage(html: Buffer, url: string, judge: Judge): Promise<PageRecord> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new UsageError({ ja: `--url は https:// で始まるアドレスです（「${url}」ではなく）。`, en: `--url is an address that begins with https://, not "${url}".` });
  }
  if (isExcluded(url)) return unreadPage(platformOfUrl(url));
  const { document, close } = loadPage(source(html), url);
  try {
    const reading = readSafely(document, url);
    if (reading === null) return unreadPage(platformOfUrl(url), classify(url)?.kind);
    const texts = isJudged(reading) ? textsOf(reading) : [];
    const findings: PageRecord['findings'] = [];
    for (const { at, kind, sender, text } of texts) {
      const found = await judge(text.slice(0, MAX_TEXT_LENGTH), {
        platform: reading.platform, kind, sender, stage: reading.stage.value, approval: reading.approval?.value ?? 'none', contractAmount: reading.contractAmount ?? null,
      });
      findings.push(...found.map((finding) => ({ ...toRecord(finding), at })));
    }
    const cut = texts.some(({ text }) => text.length > MAX_TEXT_LENGTH);
    return toPageRecord(cut ? withTextCut(reading) : reading, findings);
  } finally {
    close();
  }
}

/**
 * UTF-8 wherever the bytes allow it, for a saved file has lost the header that named its encoding; else the bytes, in which jsdom
 * looks for a name as a browser does.
 */
function source(html: Buffer): string | Buffer {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(html);
  } catch {
    return html;
  }
}

/** The reading; null when the page is none of ours, or when a reader stumbles over it as none foresaw. */
function readSafely(document: Document, url: string): Reading | null {
  try {
    return readPage(document, url)?.reading ?? null;
  } catch {
    return null;
  }
}

/** The client's own view, a translated page and a page that could not be read are not judged: what was found there would mislead. */
function isJudged({ viewer, health }: Reading): boolean {
  return viewer !== 'client' && health.state !== 'unreadable' && !health.missing.some(({ what }) => what === 'client_view' || what === 'translated');
}

interface PageText { at: FindingPlace; kind: TextKind; sender: Reading['messages'][number]['sender']; text: string }

function textsOf({ job, messages }: Reading): PageText[] {
  const fields: PageText[] = [];
  if (typeof job?.title === 'string') fields.push({ at: { field: 'job.title' }, kind: 'job', sender: 'client', text: job.title });
  if (typeof job?.description === 'string') fields.push({ at: { field: 'job.description' }, kind: 'job', sender: 'client', text: job.description });
  return [...fields, ...messages.map(({ sender, body }, message): PageText => ({ at: { message }, kind: 'message', sender, text: body }))];
}

function withTextCut(reading: Reading): Reading {
  return { ...reading, health: { state: 'partial', missing: [...reading.health.missing, { what: 'text_too_long' }] } };
}
