/** Longest stretch, in milliseconds, for which our work may hold the page's thread. */
const SLICE = 8;

/** Lets the page have its thread back for a moment. */
function breathe(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve); });
}

/** Does `work` for each item, in slices with pauses between them; stops when `signal` says so. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void, signal: AbortSignal): Promise<void> {
  let began = performance.now();
  for (const item of items) {
    if (performance.now() - began >= SLICE) {
      await breathe();
      began = performance.now();
    }
    if (signal.aborted) return;
    work(item);
  }
}
