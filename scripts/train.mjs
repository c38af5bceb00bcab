// `npm run train`: learns the weights of rules/evidence from tests/corpus.
import { runBundled } from './run-bundled.mjs';

await runBundled('scripts/train/main.ts', process.argv.slice(2));
