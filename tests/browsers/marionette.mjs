// A small client of Firefox's Marionette protocol: JSON frames with their length in front, over TCP on loopback.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

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
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
};

/** Reads the frames of one connection and settles the commands that they answer. */
function converse(socket) {
  let buffer = Buffer.alloc(0);
  let id = 0;
  let greet;
  const waiting = new Map();
  const greeting = new Promise((resolve) => { greet = resolve; });
  const take = (message) => {
    if (!Array.isArray(message)) return greet(message);
    const [, number, error, result] = message;
    const command = waiting.get(number);
    waiting.delete(number);
    return error ? command?.reject(new Error(`${error.error}: ${error.message}`)) : command?.resolve(result);
  };
  socket.on('data', (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const colon = buffer.indexOf(58);
      if (colon < 0) return;
      const length = Number(buffer.subarray(0, colon).toString());
      if (buffer.length < colon + 1 + length) return;
      const frame = buffer.subarray(colon + 1, colon + 1 + length).toString();
      buffer = buffer.subarray(colon + 1 + length);
      take(JSON.parse(frame));
    }
  });
  const send = (name, parameters = {}) => new Promise((resolve, reject) => {
    id += 1;
    waiting.set(id, { resolve, reject });
    const frame = Buffer.from(JSON.stringify([0, id, name, parameters]));
    socket.write(Buffer.concat([Buffer.from(`${frame.length}:`), frame]));
  });
  return { greeting, send };
}

async function portOf(profile, output) {
  for (let tries = 0; tries < 300; tries += 1) {
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    try {
      return Number(readFileSync(path.join(profile, 'MarionetteActivePort'), 'utf8'));
    } catch {
      // not there yet
    }
  }
  throw new Error(`Firefox did not open a Marionette port\n${output()}`);
}

/**
 * Starts Firefox without a window and opens a session.
 * @param {{ binary: string, prefs?: Record<string, string | number | boolean>, args?: string[] }} options
 */
export async function launchFirefox({ binary, prefs = {}, args = [] }) {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'keiyaku-guard-firefox-'));
  const lines = Object.entries({ ...QUIET, ...prefs }).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
  const firefox = spawn(binary, ['--headless', '--no-remote', '--marionette', '--profile', profile, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
  });
  let output = '';
  for (const stream of [firefox.stdout, firefox.stderr]) stream.on('data', (data) => { output += data; });
  const socket = net.connect(await portOf(profile, () => output), '127.0.0.1');
  const { greeting, send } = converse(socket);
  await greeting;
  // Marionette ignores this capability inside `alwaysMatch`.
  await send('WebDriver:NewSession', { acceptInsecureCerts: true });

  return {
    send,
    output: () => output,
    /** Installs an unpacked package or a zip until Firefox quits; gives the add-on's id. */
    installAddon: async (file) => (await send('Addon:Install', { path: file, temporary: true })).value,
    goto: (url) => send('WebDriver:Navigate', { url }),
    /** Runs the body of an async function in the page and gives its result, or throws its error. */
    evaluate: async (body, parameters = []) => {
      const script = `const done = arguments[arguments.length - 1]; (async (...args) => { ${body} })(...[...arguments].slice(0, -1)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value } = await send('WebDriver:ExecuteAsyncScript', { script, args: parameters, newSandbox: false });
      if (value?.error !== undefined) throw new Error(value.error);
      return value?.value;
    },
    /** @param {'content' | 'chrome'} value */
    context: (value) => send('Marionette:SetContext', { value }),
    screenshot: async (file) => {
      const { value } = await send('WebDriver:TakeScreenshot', { full: false });
      writeFileSync(file, Buffer.from(value, 'base64'));
    },
    close: async () => {
      const gone = new Promise((resolve) => { firefox.once('exit', resolve); });
      await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      socket.destroy();
      const impatience = setTimeout(() => firefox.kill('SIGKILL'), 5000);
      await gone;
      clearTimeout(impatience);
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
