/**
 * Talks to an extension's running background as developer tools do.
 * @param {import('@playwright/test').Page} page any page of the browser
 * @param {string} extensionId
 * @returns {Promise<{ tell: (method: string) => Promise<void>, detach: () => Promise<void> }>} `tell`: sends a command of the
 *   protocol and waits until it is carried out
 * @throws {Error} where no background is running
 */
export async function workerSession(page, extensionId) {
  const session = await page.context().newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (target === undefined) throw new Error('no background is running');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  let last = 0;
  return {
    async tell(method) {
      last += 1;
      const id = last;
      const answered = new Promise((resolve) => {
        const hear = ({ message }) => {
          if (JSON.parse(message).id !== id) return;
          session.off('Target.receivedMessageFromTarget', hear);
          resolve();
        };
        session.on('Target.receivedMessageFromTarget', hear);
      });
      await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
      await answered;
    },
    detach: () => session.detach(),
  };
}
