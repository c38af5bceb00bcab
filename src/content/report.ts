import type { PageReport } from '../model/protocol';
import type { Ask } from './ask-background';

/** Tells the background what the page's report is, once for each change. It may be lost: the background asks when it needs it. */
export function createReporter(ask: Ask, signal: AbortSignal) {
  let sent = '';
  return (report: PageReport): void => {
    if (report.progress === 'reading' || report.failure === 'orphaned') return;
    const said = JSON.stringify({ ...report, readAt: '' });
    if (said === sent) return;
    sent = said;
    ask({ type: 'report', report }, signal).catch(() => { sent = ''; });
  };
}
