import { readFileSync } from 'node:fs';

/** A line of a process' account of its memory, in megabytes. */
const line = (text, name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(text)?.[1] ?? NaN) / 1024;

/**
 * The memory of the process in which an extension's background runs, as the system counts it.
 * @param {import('@playwright/test').BrowserContext} context of a browser with one extension
 * @returns {Promise<number | null>} megabytes in use; null where the system does not tell
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
  return own.reduce((sum, id) => sum + line(readFileSync(`/proc/${id}/status`, 'utf8'), 'VmRSS'), 0);
}
