// What the browser tests and the demonstration need beside npm: Chromium, Firefox ESR, a Japanese font.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
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

const NEEDS = {
  chromium: { debian: 'chromium', find: () => [process.env.CHROMIUM, ...CHROMIUM].find((file) => file && runnable(file)) },
  firefox: { debian: 'firefox-esr', find: () => [process.env.FIREFOX, ...FIREFOX].find((file) => file && runnable(file)) },
  font: { debian: 'fonts-noto-cjk', find: () => (process.platform === 'win32' ? 'system' : FONT_FOLDERS.find((folder) => hasJapaneseFont(folder))) },
};

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
    const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
    if (!debian) {
      throw new Error(`足りないもの / missing: ${missing.join(', ')}\nDebian・Ubuntu では次を実行してください / on Debian or Ubuntu run: sudo ${command}\nほかの場所にある場合は CHROMIUM / FIREFOX で指定できます / or name your own with CHROMIUM, FIREFOX`);
    }
    console.log(`apt で入れます / installing with apt: ${packages.join(' ')}`);
    for (const line of ['apt-get update -qq', command]) {
      const [program = '', ...args] = line.split(' ');
      const done = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
      if (done.status !== 0) throw new Error(`失敗しました / failed: ${line}`);
    }
  }
  return Object.fromEntries(needs.map((need) => {
    const found = NEEDS[need].find();
    if (found === undefined) throw new Error(`入れたあとも見つかりません / still not found after installing: ${need}`);
    return [need, found];
  }));
}
