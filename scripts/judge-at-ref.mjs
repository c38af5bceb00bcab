// Judges texts with the product as it was at another commit: its tree is laid out in a temporary folder, bundled as ours is, and run.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runnerImport } from 'vite';
import { provideDictionary } from './build-dictionary.mjs';
import { importBundled } from './run-bundled.mjs';
import { inTemporaryFolder } from './temporary-folder.mjs';

/** The program that is run there. It is ours, and asks the other product for no more than a person would. */
const JUDGE = 'scripts/eval/judge-texts.ts';

/** The commit is not there, or what it holds cannot be built or run. Shown as one line in both languages. */
class RefError extends Error {
  name = 'UsageError';
}

/**
 * @template T
 * @param {string} root the repository
 * @param {string} ref a commit, a branch or a tag
 * @param {readonly object[]} items of the corpus
 * @returns {Promise<{ commit: string, rules: import('./eval/score').Raised[][], both: import('./eval/score').Raised[][] }>} its hash, and for each item what is raised
 */
export async function judgeAtRef(root, ref, items) {
  const commit = commitOf(root, ref);
  const folder = path.join(os.tmpdir(), `keiyaku-guard-${commit.slice(0, 7)}.${process.pid}`);
  return inTemporaryFolder(folder, async () => {
    try {
      const tree = path.join(folder, 'tree');
      layOut(root, commit, folder, tree);
      const { module } = await runnerImport(path.join(tree, 'src/rulebook/compile.ts'), { configFile: false, root: tree, logLevel: 'error' });
      await module.compileRulebook(path.join(tree, 'rules'), path.join(tree, 'src/rulebook/compiled'));
      // Older trees have none of their own: they read kuromoji's. Where the sources are the same, ours serves.
      if (existsSync(path.join(tree, 'scripts/build/dictionary/main.ts'))) {
        const ours = path.join(root, 'out/dictionary');
        if (existsSync(ours)) cpSync(ours, path.join(tree, 'out/dictionary'), { recursive: true });
        await provideDictionary({ tree });
      }
      const { judgeTexts } = await importBundled(tree, JUDGE, path.join(tree, 'out/judge'));
      return { commit, ...await judgeTexts(items) };
    } catch (error) {
      const reason = firstLine(error.message) ?? error.name;
      throw new RefError(`「${ref}」（${commit.slice(0, 7)}）を組み立てて動かせませんでした：${reason} / "${ref}" (${commit.slice(0, 7)}) could not be built and run: ${reason}`, { cause: error });
    }
  });
}

const firstLine = (text) => text.split('\n').find((line) => line.trim() !== '');

function git(root, args, env = {}) {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } }).trim();
}

function commitOf(root, ref) {
  try {
    return git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  } catch (error) {
    if (error.status === 1) throw new RefError(`「${ref}」というコミットはありません / there is no commit "${ref}"`, { cause: error });
    const reason = firstLine(error.stderr ?? '') ?? error.message;
    throw new RefError(`git に「${ref}」を尋ねられませんでした：${reason} / git cannot be asked for "${ref}": ${reason}`, { cause: error });
  }
}

/** The files of a commit, with our installed packages and our program. An index of its own: nothing of the repository is touched, no hook is run. */
function layOut(root, commit, folder, tree) {
  mkdirSync(tree);
  const own = { GIT_INDEX_FILE: path.join(folder, 'index') };
  git(root, ['read-tree', commit], own);
  git(root, ['checkout-index', '--all', `--prefix=${tree}${path.sep}`], own);
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'), 'junction');
  cpSync(path.join(root, JUDGE), path.join(tree, JUDGE));
}
