import type { KeptRecord } from '../../model/kept-record';
import type { ScreenLanguage } from '../parts/language';
import { recordRows } from './record-words';

/** The records as data: everything that they hold. */
export function recordsAsJson(records: readonly KeptRecord[]): string {
  return `${JSON.stringify({ format: 'keiyaku-guard-records', v: 1, records }, null, 2)}\n`;
}

/**
 * The records as a table for spreadsheets: UTF-8 with a mark at its beginning, lines ended by CR LF, every cell in quotes. What a
 * spreadsheet would take for a formula begins with an apostrophe: words of a message must not be run.
 */
export function recordsAsCsv(records: readonly KeptRecord[], words: ScreenLanguage): string {
  const rows = records.map((record) => recordRows(record, words));
  const head = rows[0]?.map(({ label }) => label) ?? [];
  const body = rows.map((row) => row.map(({ lines }) => lines.join('\n')));
  return `\uFEFF${[head, ...body].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
