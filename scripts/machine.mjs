// What the browser tests and the demonstration need beside npm: Chromium, Firefox ESR, a Japanese font.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
const FONT_FOLDERS = ['/usr/share/fonts', '/usr/local/share/fonts', '/System/Library/Fonts', '/Library/Fonts'];
const JAPANESE_FONT = /noto ?sans ?(mono ?)?cjk|notosansjp|notosans-?jp|ipa(ex)?g|takao|vl-?gothic|hiragino|ヒラギノ|sawarabi|mplus/i;

const runnable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function hasJapaneseFont(folder, depth = 0) {
  if (depth > 5 || !existsSync(folder)) return false;
  return readdirSync(folder, { withFileTypes: true }).some((entry) =>
    entry.isDirectory() ? hasJapaneseFont(path.join(folder, entry.name), depth + 1) : JAPANESE_FONT.test(entry.name));
}

/** A binary that the person names is the one, or none. */
function binary(variable, usual) {
  const named = process.env[variable];
  if (!named) return usual.find(runnable);
  if (!runnable(named)) throw new Error(`${variable}=${named} は実行できません。 / cannot be run.`);
  return named;
}

const NEEDS = {
  chromium: { debian: 'chromium', find: () => binary('CHROMIUM', CHROMIUM) },
  firefox: { debian: 'firefox-esr', find: () => binary('FIREFOX', FIREFOX) },
  font: { debian: 'fonts-noto-cjk', find: () => (process.platform === 'win32' ? 'system' : FONT_FOLDERS.find((folder) => hasJapaneseFont(folder))) },
};

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Runs one line of apt and tells whether it went well. */
function apt(line) {
  const [program = '', ...args] = line.split(' ');
  return spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}

/**
 * Finds what is needed, and installs what is missing where that can be done without asking: on Debian as root.
 * Elsewhere it throws an error that names the command to run. `CHROMIUM` and `FIREFOX` name other binaries.
 * @param {('chromium' | 'firefox' | 'font')[]} needs
 * @returns {Record<string, string>} for each need where it was found
 */
export function provide(needs) {
  const missing = needs.filter((need) => NEEDS[need].find() === undefined);
  if (missing.length > 0) {
    const packages = missing.map((need) => NEEDS[need].debian);
    const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
    if (!isDebian() || process.getuid?.() !== 0) {
      throw new Error(`足りないもの / missing: ${missing.join(', ')}\nDebian では次を実行してください / on Debian run: sudo ${command}\nほかの場所にある場合は CHROMIUM / FIREFOX で指定できます / or name your own with CHROMIUM, FIREFOX`);
    }
    console.log(`apt で入れます / installing with apt: ${packages.join(' ')}`);
    // One list of packages of several may be out of reach and the rest enough: whether it was, the installation tells.
    apt('apt-get update -qq');
    if (!apt(command)) throw new Error(`失敗しました / failed: ${command}`);
  }
  return Object.fromEntries(needs.map((need) => {
    const found = NEEDS[need].find();
    if (found === undefined) throw new Error(`入れたあとも見つかりません / still not found after installing: ${need}`);
    return [need, found];
  }));
}
