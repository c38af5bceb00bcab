/** A text as it stands in an element that is written in: its words, and where in the document each of them is. */
export interface EditableText { text: string; rangeOf: (start: number, end: number) => Range | null }

/** Reads what stands in the element. A break is a newline, however the browser has put it there. */
export function readEditable(element: Element): EditableText {
  const pieces: { node: Text; start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) {
      pieces.push({ node, start: text.length });
      text += node.data;
    } else if (node.nodeName === 'BR') text += '\n';
  }
  const pointAt = (offset: number, isEnd: boolean) => pieces.find(({ node, start }) => (isEnd ? offset <= start + node.length : offset < start + node.length) && offset >= start);
  const rangeOf: EditableText['rangeOf'] = (start, end) => {
    const [from, to] = [pointAt(start, false), pointAt(end, true)];
    if (from === undefined || to === undefined) return null;
    const range = document.createRange();
    range.setStart(from.node, start - from.start);
    range.setEnd(to.node, end - to.start);
    return range;
  };
  return { text, rangeOf };
}
