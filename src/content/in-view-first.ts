import type { PageText } from './page-text';

/** So few texts are judged together, wherever they stand. */
const FEW = 12;
/** Milliseconds to wait for the browser's word on what is in view. A page that is not drawn gets none. */
const PATIENCE = 100;

/**
 * The texts that the person has before their eyes, and then the others, each in the order of the page. The browser is asked
 * for it when it has laid the page out by itself: nothing is laid out for us.
 */
export async function inViewFirst(texts: readonly PageText[]): Promise<(readonly PageText[])[]> {
  // Not every environment has a view.
  if (texts.length <= FEW || typeof IntersectionObserver !== 'function') return [texts];
  const inView = await elementsInView(texts.map(({ after }) => after));
  const isSeen = ({ after }: PageText) => inView.has(after);
  return [texts.filter(isSeen), texts.filter((text) => !isSeen(text))].filter((part) => part.length > 0);
}

function elementsInView(elements: readonly Element[]): Promise<ReadonlySet<Element>> {
  return new Promise((resolve) => {
    const seen = new Set<Element>();
    const done = () => {
      clearTimeout(timer);
      observer.disconnect();
      resolve(seen);
    };
    const timer = setTimeout(done, PATIENCE);
    // What is told first is told of all of them.
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) seen.add(target);
      done();
    });
    for (const element of elements) observer.observe(element);
  });
}
