import { inViewFirst } from './in-view-first';
import type { PageText } from './page-text';
import { frame } from './slices';

/** Milliseconds between what is shown while a long thread is being judged: each time all of it is put together anew. */
const SHOWN_EVERY = 200;

/**
 * Has texts judged, first those that are in view, and shows what is known: with the first answer, then from time to time, and at
 * the end where an answer has come since. It shows in a frame of its own, when the page has been laid out.
 * @param judge calls `answered` after each answer that has come, and waits for it
 * @param isOver whether nobody waits for it any more
 */
export async function judgeInParts(
  texts: readonly PageText[], judge: (part: readonly PageText[], answered: () => Promise<void>) => Promise<void>, show: () => void, isOver: () => boolean,
): Promise<void> {
  let shownAt = -Infinity;
  /** How many answers have come since. */
  let unshown = 0;
  const present = async (): Promise<void> => {
    await frame();
    if (!isOver()) show();
    shownAt = performance.now();
    unshown = 0;
  };
  for (const part of await inViewFirst(texts)) {
    if (isOver()) return;
    await judge(part, async () => {
      unshown += 1;
      if (performance.now() - shownAt >= SHOWN_EVERY) await present();
    });
  }
  await (unshown > 0 ? present() : frame());
}
