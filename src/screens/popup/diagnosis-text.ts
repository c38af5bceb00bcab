import type { PageReport } from '../../model/protocol';
import { pageRules } from '../../rulebook/pages';

/** Where the page was read. `userAgent` as the browser says it. */
export interface Surroundings { version: string; userAgent: string; language: string }

const BROWSERS = [['Edge', /\bEdg\/(\d+)/u], ['Opera', /\bOPR\/(\d+)/u], ['Firefox', /\bFirefox\/(\d+)/u], ['Chrome', /Chrome\/(\d+)/u]] as const;
const SYSTEMS = ['Windows', 'Android', 'CrOS', 'Mac OS X', 'Linux'] as const;

function browserOf(userAgent: string): string {
  const named = BROWSERS.flatMap(([name, pattern]) => { const version = pattern.exec(userAgent)?.[1]; return version === undefined ? [] : [`${name} ${version}`]; });
  return `${named[0] ?? 'unknown'} (${SYSTEMS.find((system) => userAgent.includes(system)) ?? 'unknown'})`;
}

/**
 * What helps to find out why a page could not be read, as text: names and numbers of our own alone. Of everything that people
 * or the site wrote on the page it holds nothing: no text, name, id, amount, time or address.
 * @param report null where no page reports, and then `situation` says what the popup stands over
 */
export function diagnosisText(report: PageReport | null, situation: string, { version, userAgent, language }: Surroundings): string {
  return [
    ['keiyaku-guard', version],
    ['browser', browserOf(userAgent)],
    ['language', /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/u.test(language) ? language : 'unknown'],
    ...(report === null ? [['page', situation]] : pageLines(report)),
  ].map(([name, value]) => `${name ?? ''}: ${value ?? ''}`).join('\n');
}

function pageLines(report: PageReport): [string, string][] {
  const { platform, kind, viewer, progress, failure, health, texts, findings, counts } = report;
  const missing = health.missing.map(({ what, count }) => (count === undefined ? what : `${what} (${count})`));
  const { taken, empty } = fieldsOf(report);
  return [
    ['page', `${platform} ${kind}, viewer ${viewer}`],
    ['reading', failure === null ? progress : `${progress}, ${failure}`],
    ['health', health.state],
    ['missing', listed(missing)],
    ['counts', `texts ${texts.total}, judged ${texts.judged}, findings ${findings.length}${counts === undefined ? '' : `, jobs ${counts.jobs}, cards ${counts.cards}, rows ${counts.rows}`}`],
    ['found by', listed(taken)],
    ['not found, or not sought', listed(empty)],
  ];
}

const listed = (names: readonly string[]) => (names.length === 0 ? '–' : names.join(', '));

/**
 * The fields of the page rules, of the readers that found anything: `reader.field way/ways` where one of their ways found
 * something. What the page says of it counts only as far as the rules have such an entry.
 */
function fieldsOf({ platform, ways = [] }: PageReport): { taken: string[]; empty: string[] } {
  const named = new Set(ways);
  const [taken, empty]: [string[], string[]] = [[], []];
  for (const [reader, fields] of Object.entries(pageRules[platform].fields)) {
    const entries = Object.entries(fields).map(([field, all]) => ({ name: `${reader}.${field}`, all, found: all.flatMap((_, index) => (named.has(`${reader}.${field}.${index}`) ? index + 1 : [])) }));
    if (entries.every(({ found }) => found.length === 0)) continue;
    for (const { name, all, found } of entries) {
      if (found.length === 0) empty.push(name);
      else taken.push(`${name} ${found.join('+')}/${all.length}`);
    }
  }
  return { taken, empty };
}
