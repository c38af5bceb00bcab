/** A page as a document of the test's own jsdom, in which, as in a browser, what is meant for browsers without scripts is text. */
export function documentOf({ html }: { html: string }): Document {
  const document = new DOMParser().parseFromString(html, 'text/html');
  for (const element of document.querySelectorAll('noscript')) element.textContent = element.innerHTML;
  return document;
}
