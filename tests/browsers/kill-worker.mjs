/**
 * Ends the extension's service worker as the browser does when it is idle: the next message starts a fresh one. No tab is
 * opened or closed for it: the worker listens to that, and would be awake again at once.
 * @param {import('@playwright/test').BrowserContext} context with a page that is open
 * @param {string} extensionId
 */
export async function killWorker(context, extensionId) {
  const [page] = context.pages();
  if (page === undefined) throw new Error('no page is open');
  const session = await context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const targets = targetInfos.filter(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (targets.length === 0) throw new Error('no service worker is running');
  for (const { targetId } of targets) await session.send('Target.closeTarget', { targetId });
  await session.detach();
}
