// `npm run eval`: scores the product on the corpus. `npm run eval -- --help` tells what it takes.
import { judgeAtRef } from './judge-at-ref.mjs';
import { runBundled } from './run-bundled.mjs';

await runBundled('scripts/eval/main.ts', process.argv.slice(2), { judgeAtRef });
