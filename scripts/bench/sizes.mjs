// What is carried: the dictionary, the scripts, the packages; and what others carry for the same.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync, gunzipSync, gzipSync } from 'node:zlib';
import { root } from '../run.mjs';

const figure = (id, what, unit, values) => ({ id: `size.${id}`, what, unit, values });
const filesOf = (folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)).filter((file) => statSync(file).isFile());
const bytes = (files) => files.reduce((sum, file) => sum + statSync(file).size, 0);
const gzipped = (files) => files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
/** What a zip of the files has: each deflated, and its name twice. */
const zipped = (folder, files) => files.reduce((sum, file) => sum + Math.min(deflateRawSync(readFileSync(file), { level: 9 }).length, statSync(file).size) + 76 + 2 * Buffer.byteLength(path.relative(folder, file)) + 22, 0);

/** @param {import('./scope').Scope} scope */
export function sizes({ extension, quick }) {
  const files = filesOf(extension);
  const { web_accessible_resources: open = [], background } = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8'));
  const content = files.filter((file) => /src[/\\]content[/\\][^/\\]+\.js$/u.test(file));
  const dictionary = files.filter((file) => path.basename(path.dirname(file)) === 'dict');
  const kuromoji = filesOf(path.join(root, 'node_modules/kuromoji/dict'));
  const lindera = filesOf(path.join(root, 'node_modules/lindera-wasm-ipadic')).filter((file) => file.endsWith('.wasm'));
  const built = path.join(root, 'dist/firefox');
  return [
    figure('dictionary', 'dictionary in the package', 'MB', [bytes(dictionary) / 1e6]),
    figure('dictionary_kuromoji', "kuromoji's dictionary, gzipped as it ships", 'MB', [bytes(kuromoji) / 1e6]),
    ...(quick ? [] : [figure('dictionary_kuromoji_open', "kuromoji's dictionary, inflated as it is loaded", 'MB', [kuromoji.reduce((sum, file) => sum + gunzipSync(readFileSync(file)).length, 0) / 1e6])]),
    figure('lindera', 'lindera-wasm-ipadic, code and dictionary', 'MB', [bytes(lindera) / 1e6]),
    figure('package', 'package for Chrome, zipped', 'MB', [zipped(extension, files) / 1e6]),
    ...(existsSync(path.join(built, 'manifest.json')) && !quick ? [figure('package_firefox', 'package for Firefox, zipped', 'MB', [zipped(built, filesOf(built)) / 1e6])] : []),
    figure('content', 'content scripts, gzipped, the smallest to the largest', 'KB', content.map((file) => gzipped([file]) / 1024)),
    figure('background', 'code of the background, gzipped', 'KB', [gzipped([path.join(extension, background.service_worker)]) / 1024]),
    figure('screens', 'code and rules of popup, options and the other screens, gzipped', 'KB', [gzipped(files.filter((file) => /assets[/\\][^/\\]+\.js$/u.test(file))) / 1024]),
    figure('open', 'files that the web may read', '', [open.length]),
  ];
}
