/** What this file needs of the Navigation API; browsers without it are watched by their changes. */
interface Navigation extends EventTarget { currentEntry: unknown }

const withoutHash = (url: string) => url.split('#', 1)[0] ?? url;

/**
 * Calls `moved` when the page's address changes without a load (a change behind the `#` does not count), and `returned`
 * when the page comes back out of the browser's back-forward cache.
 */
export function watchNavigation(window: Window & typeof globalThis, { moved, returned, signal }: { moved: (url: string) => void; returned: () => void; signal: AbortSignal }): void {
  let last = withoutHash(window.location.href);
  const check = () => {
    const now = withoutHash(window.location.href);
    if (now === last || signal.aborted) return;
    last = now;
    moved(window.location.href);
  };
  window.addEventListener('popstate', check, { signal });
  window.addEventListener('pageshow', ({ persisted }) => {
    check();
    if (persisted) returned();
  }, { signal });
  const { navigation } = window as { navigation?: Navigation };
  if (navigation !== undefined) {
    navigation.addEventListener('currententrychange', check, { signal });
    return;
  }
  // An application that changes its address changes its page as well.
  const observer = new MutationObserver(check);
  observer.observe(window.document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => { observer.disconnect(); });
}
