// `npm run rules:mutate`: takes each part out of each rule and tells which removals no example notices.
import { runBundled } from './run-bundled.mjs';

await runBundled('scripts/mutate/main.ts', process.argv.slice(2));
