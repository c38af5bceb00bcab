import type { FindingPlace } from '../model/finding';
import { platformOfUrl } from '../model/host';
import type { TextKind } from '../model/platform';
import { MAX_TEXT_LENGTH } from '../model/protocol';
import { isJudged, type Reading } from '../model/reading';
import { classify, isExcluded, readPage } from '../pages';
import { toRecord } from './finding-record';
import type { Judge } from './judge';
import { loadPage } from './load-page';
import { badgesOf } from './page-badges';
import { toPageRecord, unreadPage } from './page-record';
import type { PageRecord } from './page-schema';
import { MOST_BYTES, nestsTooDeeply, pageSource } from './page-source';
import type { UnreadReason } from './unread-reason';
import { UsageError } from './usage-error';

/**
 * Reads a saved page as the extension would read it at `url` and judges its texts. The page's scripts do not run and
 * nothing is fetched.
 * @param html the bytes of the file
 * @param now up to when the age of an account is counted
 */
export async function scanPage(html: Buffer, url: string, judge: Judge, now = new Date()): Promise<PageRecord> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new UsageError({ ja: `--url は https:// で始まるアドレスです（「${url}」ではなく）。`, en: `--url is an address that begins with https://, not "${url}".` });
  }
  if (html.length > MOST_BYTES) throw new UsageError({ ja: `ファイルが大きすぎます（${html.length} バイト、上限 ${MOST_BYTES}）。`, en: `The file is too large (${html.length} bytes, at most ${MOST_BYTES}).` });
  const platform = platformOfUrl(url);
  const kind = classify(url)?.kind;
  if (kind === undefined) return unreadPage(platform, 'other', unreadAddress(url));
  const source = pageSource(html);
  if (nestsTooDeeply(source)) return unreadPage(platform, kind, 'too_deep');
  const reading = read(source, url);
  if (reading === null) return unreadPage(platform, kind, 'reader_failed');
  if (!isJudged(reading)) return toPageRecord(reading, { findings: [], badge: null, jobs: [] });
  const texts = textsOf(reading);
  const findings: PageRecord['findings'] = [];
  for (const { at, kind: textKind, sender, text } of texts) {
    const found = await judge(text.slice(0, MAX_TEXT_LENGTH), {
      platform: reading.platform, kind: textKind, sender, stage: reading.stage.value, approval: reading.approval?.value ?? 'none', contractAmount: reading.contractAmount ?? null,
    });
    findings.push(...found.map((finding) => ({ ...toRecord(finding), at })));
  }
  const told = texts.some(({ text }) => text.length > MAX_TEXT_LENGTH) ? withTextCut(reading) : reading;
  return toPageRecord(told, { findings, ...await badgesOf(told, findings, texts, judge, now) });
}

/** Why an address is none that we read. */
function unreadAddress(url: string): UnreadReason {
  const { protocol, host, pathname, search } = new URL(url);
  const secure = `https://${host}${pathname}${search}`;
  if (platformOfUrl(secure) === null) return 'other_site';
  return protocol === 'https:' ? (isExcluded(url) ? 'never_read' : 'unknown_address') : 'not_https';
}

/** The reading; null when a reader, or the document itself, stumbles over the page as none foresaw. */
function read(source: string | Buffer, url: string): Reading | null {
  try {
    const { document, close } = loadPage(source, url);
    try {
      return readPage(document, url)?.reading ?? null;
    } finally {
      close();
    }
  } catch {
    return null;
  }
}

interface PageText { at: FindingPlace; kind: TextKind; sender: Reading['messages'][number]['sender']; text: string }

/** Every text of the page that can be judged; empty ones are none. */
function textsOf({ job, messages }: Reading): PageText[] {
  const fields: PageText[] = [];
  if (typeof job?.title === 'string') fields.push({ at: { field: 'job.title' }, kind: 'job', sender: 'client', text: job.title });
  if (typeof job?.description === 'string') fields.push({ at: { field: 'job.description' }, kind: 'job', sender: 'client', text: job.description });
  return [...fields, ...messages.map(({ sender, body }, message): PageText => ({ at: { message }, kind: 'message', sender, text: body }))].filter(({ text }) => text.trim() !== '');
}

function withTextCut(reading: Reading): Reading {
  return { ...reading, health: { state: 'partial', missing: [...reading.health.missing, { what: 'text_too_long' }] } };
}
