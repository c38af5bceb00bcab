import { createJudge } from './judge';
import { nodeDictionary } from './node-dictionary';
import { run } from './run';

process.exitCode = await run(process.argv.slice(2), process, createJudge(nodeDictionary));
// Standard input that nobody reads to its end would keep the process alive.
process.stdin.destroy();
