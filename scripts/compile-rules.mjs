// Compiles rules/ into src/rulebook/compiled/. Run as a command, or by vitest as its global setup.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

export default async function compileRules() {
  const { module } = await runnerImport(path.join(root, 'src/rulebook/compile.ts'), { configFile: false, root, logLevel: 'error' });
  await module.compileRulebook(path.join(root, 'rules'), path.join(root, 'src/rulebook/compiled'));
}

/** For commands: mistakes in the rule files are told in words and end the process; their place in our code helps nobody. */
export async function compileOrExit() {
  try {
    await compileRules();
  } catch (error) {
    console.error(error.name === 'RulebookError' ? error.message : error);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compileOrExit();
