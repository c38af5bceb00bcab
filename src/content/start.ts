import type { PageRules } from '../pages/classify';
import { createReaders, type Readers } from '../pages/create-readers';
import { nativeExtension } from './extension';
import { startGuard, type GuardParts } from './guard';

/** Put on this script's own world, which the page does not see. */
const RUNNING = Symbol.for('keiyaku-guard');

/** Starts the script in a document of its site, once. */
export function start(pageRules: PageRules, readers: Readers, open: GuardParts['open']): void {
  if (RUNNING in globalThis) return;
  Object.defineProperty(globalThis, RUNNING, { value: true });
  startGuard({ window, extension: nativeExtension(), readers: createReaders(pageRules, readers), open });
}
