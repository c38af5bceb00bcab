import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { connectMarionette } from './marionette.mjs';

/** Milliseconds that Firefox may take to open its port, and to quit. */
const LONGEST_START = 60_000;
const LONGEST_QUIT = 5000;

/** Every host name leads to the replica on loopback. @param {number} port */
export const toReplica = (port) => ({ 'network.dns.forceResolve': '127.0.0.1', 'network.socket.forcePort': `443=${port}`, 'network.http.http3.enable': false, 'intl.accept_languages': 'ja-JP,ja' });

/** A Firefox that asks nobody anything by itself. */
const QUIET = {
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'extensions.update.enabled': false,
  // Parts for playing films, which Firefox would fetch from elsewhere.
  'media.gmp-manager.updateEnabled': false,
  'media.gmp-provider.enabled': false,
  'media.gmp-widevinecdm.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
};

const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

function startProcess(binary, profile, args) {
  const firefox = spawn(binary, ['--headless', '--no-remote', '--marionette', '--profile', profile, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
  });
  const state = { output: '', ended: null };
  for (const stream of [firefox.stdout, firefox.stderr]) stream.on('data', (data) => { state.output += data; });
  state.exit = new Promise((resolve) => {
    const end = (how) => {
      state.ended ??= how;
      resolve();
    };
    firefox.once('error', (error) => { end(`could not be started: ${error.message}`); });
    firefox.once('exit', (code, signal) => { end(`ended with ${signal ?? `code ${code}`}`); });
  });
  // Whatever ends this process ends Firefox too.
  const atEnd = () => { firefox.kill('SIGKILL'); };
  process.once('exit', atEnd);
  void state.exit.then(() => { process.off('exit', atEnd); });
  return { firefox, state };
}

async function portOf(profile, binary, state) {
  for (const end = Date.now() + LONGEST_START; Date.now() < end && state.ended === null; await pause(100)) {
    try {
      const port = Number(readFileSync(path.join(profile, 'MarionetteActivePort'), 'utf8'));
      if (port > 0) return port;
    } catch {
      // not there yet
    }
  }
  throw new Error(`${binary} ${state.ended ?? `opened no port within ${LONGEST_START / 1000} s`}\n${state.output.trim()}`);
}

/**
 * Starts Firefox without a window and opens a session. A Firefox that does not start leaves nothing behind.
 * @param {{ binary: string, prefs?: Record<string, string | number | boolean>, args?: string[] }} options
 */
export async function launchFirefox({ binary, prefs = {}, args = [] }) {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'keiyaku-guard-firefox-'));
  const lines = Object.entries({ ...QUIET, ...prefs }).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
  const { firefox, state } = startProcess(binary, profile, args);
  let connection;

  const close = async () => {
    if (state.ended === null) await Promise.race([connection?.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined), pause(LONGEST_QUIT)]);
    connection?.end();
    const impatience = setTimeout(() => { firefox.kill('SIGKILL'); }, LONGEST_QUIT);
    if (connection === undefined) firefox.kill('SIGKILL');
    await state.exit;
    clearTimeout(impatience);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };

  try {
    connection = await connectMarionette(await portOf(profile, binary, state));
    // Marionette ignores this capability inside `alwaysMatch`.
    await connection.send('WebDriver:NewSession', { acceptInsecureCerts: true });
    await connection.send('WebDriver:SetTimeouts', { pageLoad: 45_000, script: 45_000 });
  } catch (error) {
    await close();
    throw error;
  }
  const { send } = connection;

  /** Runs the body of an async function and gives its result, or throws its error. */
  const evaluate = async (body, parameters = []) => {
    const script = `const done = arguments[arguments.length - 1]; (async (...args) => { ${body} })(...[...arguments].slice(0, -1)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value } = await send('WebDriver:ExecuteAsyncScript', { script, args: parameters, newSandbox: false });
    if (value?.error !== undefined) throw new Error(value.error);
    return value?.value;
  };

  return {
    send,
    close,
    evaluate,
    /** Installs an unpacked package or a zip until Firefox quits; gives the add-on's id. */
    installAddon: async (file) => (await send('Addon:Install', { path: file, temporary: true })).value,
    goto: (url) => send('WebDriver:Navigate', { url }),
    tabs: () => send('WebDriver:GetWindowHandles'),
    tab: async () => (await send('WebDriver:GetWindowHandle')).value,
    /** Opens a tab behind the one in front and gives its handle. */
    newTab: async () => (await send('WebDriver:NewWindow', { type: 'tab', focus: false })).handle,
    /** Turns to a tab for all that follows. The person, so to speak, goes on looking at the one in front. */
    turnTo: (handle) => send('WebDriver:SwitchToWindow', { handle, focus: false }),
    /** Runs the body of an async function in the browser itself. */
    evaluateInBrowser: async (body, parameters = []) => {
      await send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await evaluate(body, parameters);
      } finally {
        await send('Marionette:SetContext', { value: 'content' });
      }
    },
    screenshot: async (file) => {
      const { value } = await send('WebDriver:TakeScreenshot', { full: false });
      writeFileSync(file, Buffer.from(value, 'base64'));
    },
  };
}
