import { readFileSync } from 'node:fs';

/** A line of a process' account of its memory, in megabytes. */
const line = (text, name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(text)?.[1] ?? NaN) / 1024;

/**
 * The memory of the process in which an extension's background runs, as the system counts it.
 * @param {import('@playwright/test').BrowserContext} context of a browser with one extension
 * @returns {Promise<{ resident: number, own: number } | null>} megabytes in use, and how many of them no other process shares
 *   (the browser's own program is shared); null where the system does not tell
 */
export async function extensionMemory(context) {
  if (process.platform !== 'linux') return null;
  const session = await context.browser().newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const own = processInfo.map(({ id }) => id).filter((id) => {
    try {
      return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--extension-process');
    } catch {
      return false; // ended meanwhile
    }
  });
  const statuses = own.map((id) => readFileSync(`/proc/${id}/status`, 'utf8'));
  const sum = (name) => statuses.reduce((all, status) => all + line(status, name), 0);
  return { resident: sum('VmRSS'), own: sum('RssAnon') };
}
