// What lies in a zip: the built package of one browser, or the source from which it is built.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../run.mjs';

/** Everything that `npm ci` and `npm run package` need, and what a person reads beside it. Texts and pages for tests are left out: no package is made of them. */
const SOURCE = [
  'LICENSE', 'README.md', 'docs', 'manifest.json', 'package.json', 'package-lock.json', 'public', 'rules', 'scripts', 'src', 'tsconfig.json', 'vite.config.ts',
];

/** What the build makes, and pictures. */
const isLeftOut = (file) => file.startsWith('src/rulebook/compiled/') || /^docs\/.*\.(png|webp)$/u.test(file) || path.basename(file).startsWith('.');

const slashed = (file) => file.split(path.sep).join('/');

/**
 * The files of a folder by their paths in it.
 * @param {string} folder
 * @returns {Map<string, Buffer>}
 */
export function filesOf(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path.join(folder, name)).isFile());
  return new Map(names.map((name) => [slashed(name), readFileSync(path.join(folder, name))]));
}

/**
 * The source, by paths in the repository.
 * @returns {Map<string, Buffer>}
 */
export function sourceFiles() {
  const files = SOURCE.flatMap((name) => {
    const whole = path.join(root, name);
    if (statSync(whole).isFile()) return [[name, readFileSync(whole)]];
    return [...filesOf(whole)].map(([inside, content]) => [`${name}/${inside}`, content]);
  });
  return new Map(files.filter(([file]) => !isLeftOut(file)));
}
