// A service worker that has nothing to load: what waking one costs at the least.
import { answerWith } from './answer.mjs';

answerWith(() => Promise.resolve((text) => text.length));
