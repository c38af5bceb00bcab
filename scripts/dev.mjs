// Builds into dist/dev and rebuilds on every change. That package is for development alone: it is open to the page.
import { provideDictionaryOrExit } from './build-dictionary.mjs';
import { compileOrExit } from './compile-rules.mjs';
import { node } from './run.mjs';

await compileOrExit();
await provideDictionaryOrExit();
console.log('dist/dev をブラウザーに読み込んでください。rules/ を変えたら、もう一度 npm run dev を。 / Load dist/dev in Chrome; after a change in rules/ start npm run dev again.');
const { code } = await node(['node_modules/vite/bin/vite.js'], { env: { NODE_ENV: 'development' } });
process.exit(code);
