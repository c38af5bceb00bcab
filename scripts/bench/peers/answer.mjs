/**
 * Makes a peer's service worker answer as ours does: what it needs is loaded for the first text that comes, and again after every sleep.
 * @param {() => Promise<(text: string) => number>} load gives a function that cuts a text and tells into how many words
 */
export function answerWith(load) {
  let loading = null;
  chrome.runtime.onMessage.addListener(({ text }, _sender, respond) => {
    loading ??= load();
    void loading.then((cut) => { respond({ words: cut(text) }); }, (error) => { respond({ error: String(error) }); });
    return true;
  });
}
