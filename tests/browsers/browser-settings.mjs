/**
 * What a person can do on the browser's own page of extensions.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} extensionId
 */
export async function browserSettings(context, extensionId) {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  // Without it the browser switches off an unpacked extension that is started anew.
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  const withBackground = async (act) => {
    const started = context.waitForEvent('serviceworker');
    await act();
    return started;
  };
  return {
    /** Gives or withdraws the access to sites: `ON_CLICK` withdraws it. @param {'ON_CLICK' | 'ON_ALL_SITES'} hostAccess @returns {Promise<void>} */
    setAccess: (hostAccess) => page.evaluate((change) => chrome.developerPrivate.updateExtensionConfiguration(change), { extensionId, hostAccess }),
    /** Switches the extension off. @returns {Promise<void>} */
    switchOff: () => page.evaluate((id) => chrome.management.setEnabled(id, false), extensionId),
    /** Switches it on; gives the new background. @returns {Promise<import('@playwright/test').Worker>} */
    switchOn: () => withBackground(() => page.evaluate((id) => chrome.management.setEnabled(id, true), extensionId)),
    /** Starts it anew, as an update does; gives the new background. @returns {Promise<import('@playwright/test').Worker>} */
    renew: () => withBackground(() => page.evaluate((id) => chrome.developerPrivate.reload(id), extensionId)),
  };
}
