import browser from 'webextension-polyfill';
import type { PageReport } from '../model/protocol';
import { lacksParts } from '../model/reading';

/** What the toolbar button says of a tab. White on each ground has a contrast of at least 7:1. */
interface Face { text: string; ground: string; title: string }

const VIOLATION = '#a3211b';
const CAUTION = '#6b4500';
const UNREAD = '#475467';

const say = (key: string, count?: number): string => browser.i18n.getMessage(key, count === undefined ? [] : [String(count)]);

/**
 * The face for a page: how many findings ask for care, else `?` where all or a part of it could not be read, else nothing. A notice is no alarm.
 * @param counts whether the person wants the count; the `?` stands in any case
 */
export function faceOf(report: PageReport, counts: boolean): Face {
  const plain: Face = { text: '', ground: UNREAD, title: say('app_name') };
  if (report.viewer === 'client') return plain;
  if (report.progress === 'failed') return { ...plain, text: '?', title: say('toolbar_failed') };
  const { health } = report;
  const unread = (key: string): Face => ({ ...plain, text: '?', title: say(health.missing.some(({ what }) => what === 'deleted_job') ? 'toolbar_deleted' : key) });
  if (health.state === 'unreadable') return unread('toolbar_unreadable');
  const open = report.findings.filter(({ severity }) => severity !== 'notice');
  // Many pages do not say their stage: the page and the popup ask for it.
  if (open.length === 0) return lacksParts(health, 'stage') ? unread('toolbar_partial') : plain;
  if (!counts) return plain;
  return {
    text: open.length > 99 ? '99+' : String(open.length),
    ground: open.some(({ severity }) => severity === 'violation') ? VIOLATION : CAUTION,
    title: say('toolbar_findings', open.length),
  };
}

/** Shows the face of a page on its tab's button. A tab that is gone by then is no error. */
export async function showOnToolbar(tabId: number, report: PageReport, counts: boolean): Promise<void> {
  const { text, ground, title } = faceOf(report, counts);
  await onTab([
    browser.action.setBadgeBackgroundColor({ tabId, color: ground }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

/** Says on a tab's button that the person has paused the site. */
export async function showPaused(tabId: number): Promise<void> {
  await onTab([
    browser.action.setBadgeBackgroundColor({ tabId, color: UNREAD }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setBadgeText({ tabId, text: say('toolbar_paused_mark') }),
    browser.action.setTitle({ tabId, title: say('toolbar_paused') }),
  ]);
}

/** Takes back what was said of a tab's former page. */
export async function clearToolbar(tabId: number): Promise<void> {
  await onTab([browser.action.setBadgeText({ tabId, text: '' }), browser.action.setTitle({ tabId, title: browser.i18n.getMessage('app_name') })]);
}

async function onTab(changes: Promise<void>[]): Promise<void> {
  await Promise.allSettled(changes);
}
