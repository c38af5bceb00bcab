// `npm run bench`: measures the product beside its peers, in turns within one run, and holds the figures against the bars. `-- --help` tells what it takes.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { HELP, parseArguments } from './bench/arguments.mjs';
import { PARTS } from './bench/parts.mjs';
import { writePage } from './bench/performance-page.mjs';
import { profileAnalysis } from './bench/profiles.mjs';
import { loadProduct } from './bench/scope.mjs';
import { fallWords, holdRatiosTwice } from './bench/second-look.mjs';
import { summarise } from './bench/statistics.mjs';
import { terminalTable } from './bench/table.mjs';
import { holdAgainst, holdRatios, lostRatios } from './bench/verdicts.mjs';
import { newest } from './build/newest.mjs';
import { provideDictionaryOrExit } from './build-dictionary.mjs';
import { compileOrExit } from './compile-rules.mjs';
import { provide } from './machine.mjs';
import { node, root } from './run.mjs';

const REFERENCE = path.join(root, 'scripts/bench/reference.json');
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const bars = read(path.join(root, 'scripts/bench/bars.json'));

const options = (() => {
  try {
    return parseArguments(process.argv.slice(2), Object.keys(PARTS));
  } catch (error) {
    console.error(error.message);
    return process.exit(2);
  }
})();
if (options.help) {
  console.log(HELP(Object.keys(PARTS)));
  process.exit(0);
}
const RESULT = options.report === null ? path.join(root, 'out/bench.json') : path.resolve(options.report);
if (options.page || options.reference) {
  if (!existsSync(RESULT) || !read(RESULT).whole) {
    console.error(`${path.relative(root, RESULT)} に全体の結果がありません。先に npm run bench を。 / holds no full run yet: npm run bench`);
    process.exit(1);
  }
  const result = read(RESULT);
  if (options.page) writePage(result, bars);
  if (options.reference) {
    const ratios = Object.values(result.parts).flatMap(({ figures }) => figures).filter(({ id }) => id.endsWith('_ratio'));
    writeFileSync(REFERENCE, `${JSON.stringify(Object.fromEntries(ratios.map(({ id, summary }) => [id, Number(summary.median.toPrecision(3))])), null, 2)}\n`);
  }
  process.exit(0);
}

/** The packages as they are now; one that is newer than all that it is made of is taken as it stands. */
async function build(browser) {
  const manifest = path.join(root, 'dist', browser, 'manifest.json');
  const made = existsSync(manifest) ? newest(manifest) : 0;
  if (['src', 'rules', 'public', 'manifest.json', 'vite.config.ts', 'scripts/build'].every((input) => newest(path.join(root, input), path.join(root, 'src/rulebook/compiled')) < made)) return;
  const { code } = await node(['scripts/build.mjs', browser]);
  if (code !== 0) process.exit(code);
}

const began = performance.now();
const { quick, only } = options;
if (quick && !existsSync(REFERENCE)) {
  console.error('scripts/bench/reference.json がないので、比率を比べられません。先に npm run bench、次に npm run bench -- --reference を。 / is missing, so no ratio can be compared: npm run bench, then npm run bench -- --reference');
  process.exit(1);
}
const browsers = provide(quick ? ['chromium', 'font'] : ['chromium', 'firefox', 'font']);
process.env.FIREFOX ??= browsers.firefox ?? '';
await build('chrome');
if (!quick) await build('firefox');
await compileOrExit();
await provideDictionaryOrExit();
const scope = { quick, chromium: browsers.chromium, firefox: browsers.firefox ?? null, extension: path.join(root, 'dist/chrome'), product: await loadProduct() };

async function measure(name) {
  const { title, run } = PARTS[name];
  const start = performance.now();
  const figures = (await run(scope)).map((figure) => ({ ...figure, summary: summarise(figure.values) }));
  if (figures.length > 0) console.log(`\n${title}  (${((performance.now() - start) / 1000).toFixed(0)} s)\n${terminalTable(figures, holdAgainst(bars, figures))}`);
  return figures;
}

const parts = {};
for (const [name, { title }] of Object.entries(PARTS)) if (only === null || only === name) parts[name] = { title, figures: await measure(name) };
const profile = options.profile || (!quick && only === null) ? await profileAnalysis(scope) : [];
if (profile.length > 0) console.log(`\nWhere the time of an analysis goes (out/bench/analysis.cpuprofile)\n${profile.slice(0, 15).map(({ file, share }) => `  ${share.toFixed(1).padStart(5)} %  ${file}`).join('\n')}`);

const figures = Object.values(parts).flatMap((part) => part.figures);
const verdicts = holdAgainst(bars, figures);
const reference = existsSync(REFERENCE) ? read(REFERENCE) : {};
const ratios = quick ? [...await holdRatiosTwice(reference, parts, measure), ...(only === null ? lostRatios(reference, figures) : [])] : holdRatios(reference, figures);
const lost = ratios.filter(({ held }) => !held);
const machine = { cpu: os.cpus()[0]?.model ?? '', cores: os.cpus().length, node: process.version, load: os.loadavg()[0], date: new Date().toISOString(), seconds: Math.round((performance.now() - began) / 1000) };
mkdirSync(path.dirname(RESULT), { recursive: true });
writeFileSync(RESULT, JSON.stringify({ machine, whole: !quick && only === null, bars: verdicts.map(({ bar, met }) => ({ ...bar, met })), ratios, profile, parts }, null, 1));

for (const ratio of lost) console.error(`\n✗ ${fallWords(ratio)}`);
console.log(`\n${machine.seconds} s, load ${machine.load?.toFixed(1)} on ${machine.cores} cores; ${path.relative(root, RESULT)}`);
if (quick) console.log(`ratios: ${ratios.length - lost.length} held, ${lost.length} fallen`);
const met = verdicts.filter((verdict) => verdict.met).length;
console.log(`bench: ${met} bars met, ${verdicts.length - met} missed`);
process.exit(quick && lost.length > 0 ? 1 : 0);
