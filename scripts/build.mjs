// Compiles the rules, sees to the dictionary and builds the packages: dist/chrome and dist/firefox (or the one named as argument).
import { provideDictionaryOrExit } from './build-dictionary.mjs';
import { compileOrExit } from './compile-rules.mjs';
import { node } from './run.mjs';

const browsers = process.argv.length > 2 ? process.argv.slice(2) : ['chrome', 'firefox'];
if (browsers.some((browser) => !['chrome', 'firefox'].includes(browser))) {
  console.error('usage: npm run build [-- chrome|firefox]');
  process.exit(2);
}

await compileOrExit();
await provideDictionaryOrExit();
for (const browser of browsers) {
  const { code } = await node(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { env: { TARGET: browser, NODE_ENV: 'production' } });
  if (code !== 0) process.exit(code);
  console.log(`dist/${browser}`);
}
