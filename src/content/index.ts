import { classify, isExcluded, readPage } from '../pages/index';
import { createPrefilter } from '../prefilter/index';
import { triggers } from '../rulebook/triggers';
import { nativeExtension } from './extension';
import { startGuard } from './guard';

/** Put on this script's own world, which the page does not see. */
const RUNNING = Symbol.for('keiyaku-guard');

if (!(RUNNING in globalThis)) {
  Object.defineProperty(globalThis, RUNNING, { value: true });
  startGuard({ window, extension: nativeExtension(), readers: { classify, isExcluded, readPage }, loadPrefilter: () => createPrefilter(triggers) });
}
