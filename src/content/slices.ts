/** Longest stretch, in milliseconds, for which our work may hold the page's thread. */
const SLICE = 8;

/** Begins a stretch of work; what it gives says whether that has lasted long enough. */
export function startSlice(): () => boolean {
  const began = performance.now();
  return () => performance.now() - began >= SLICE;
}

/** Lets the page have its thread back for a moment. */
function breathe(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve); });
}

/** Not longer than this, in milliseconds, is a frame waited for: none comes in a tab that nobody sees. */
const NO_FRAME = 100;

/** After the page's next frame its styles and boxes are known: whoever asks for them then makes it compute nothing on the spot. */
export function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, NO_FRAME);
  });
}

/**
 * Does `work` for each item, in slices with pauses between them; stops when `signal` says so.
 * @returns milliseconds of work, without the pauses
 */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void, signal: AbortSignal): Promise<number> {
  let worked = 0;
  let began = performance.now();
  for (const item of items) {
    const now = performance.now();
    if (now - began >= SLICE) {
      worked += now - began;
      await breathe();
      began = performance.now();
    }
    if (signal.aborted) break;
    work(item);
  }
  return worked + performance.now() - began;
}
