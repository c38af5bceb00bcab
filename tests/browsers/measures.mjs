// What a ruler says of a page, with the notes of ours in their shadow roots. Each function runs in the page and stands alone,
// for it is sent there as text; each gives the faults in words, so that an empty list is what is wished for.

/** @returns {string[]} what lies beyond the right edge of the window, or is wider than the box that hides what is too wide */
export function cutOff() {
  const faults = [];
  const width = document.documentElement.clientWidth;
  const name = (element) => `${element.localName}.${element.getAttribute('class') ?? ''} 「${element.textContent.trim().slice(0, 24)}」`;
  const scrolls = (element) => { for (let at = element; at instanceof Element; at = at.parentElement ?? at.getRootNode().host) if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX) && at !== document.body && at !== document.documentElement) return true; return false; };
  const walk = (element, ours) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return;
    const style = getComputedStyle(element);
    // Kept for who listens alone.
    if (style.clipPath === 'inset(50%)' || element.getAttribute('aria-hidden') === 'true') return;
    const box = element.getBoundingClientRect();
    if (ours && element.localName !== 'svg') {
      const hides = ['hidden', 'clip'].includes(style.overflowX);
      if (hides && element.scrollWidth > element.clientWidth + 1) faults.push(`${name(element)} is ${element.scrollWidth - element.clientWidth} px too wide for its box`);
      if (['hidden', 'clip'].includes(style.overflowY) && style.webkitLineClamp === 'none' && element.scrollHeight > element.clientHeight + 2) faults.push(`${name(element)} is ${element.scrollHeight - element.clientHeight} px too high for its box`);
      if (box.right > width + 1 && !scrolls(element)) faults.push(`${name(element)} ends ${Math.round(box.right - width)} px beyond the window`);
    }
    for (const child of element.children) walk(child, ours);
    if (element.shadowRoot !== null) for (const child of element.shadowRoot.children) walk(child, true);
  };
  const own = location.protocol.endsWith('extension:');
  walk(document.body, own);
  for (const host of document.documentElement.children) if (host !== document.body && host.shadowRoot !== null) walk(host, false);
  if (own && document.documentElement.scrollWidth > width) faults.push(`the page scrolls sideways by ${document.documentElement.scrollWidth - width} px`);
  return faults;
}

/** @returns {string[]} targets of ours that are smaller than 24 × 24 CSS pixels, links within sentences aside, and those that lie over each other */
export function crowded() {
  const faults = [];
  const targets = [];
  const name = (element) => `${element.localName}.${element.getAttribute('class') ?? ''} 「${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 24)}」`;
  const inSentence = (element) => element.localName === 'a' && getComputedStyle(element).display.startsWith('inline') && element.parentElement.textContent.trim().length > element.textContent.trim().length;
  /** A box of a label is pressed by the whole label. */
  const pressed = (element) => (element instanceof HTMLInputElement ? element.closest('label') ?? element : element);
  const walk = (element, ours) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return;
    const { clipPath } = getComputedStyle(element);
    if (clipPath === 'inset(50%)') return;
    if (ours && element.matches('button, summary, a[href], input, select, textarea, [role="textbox"]') && !inSentence(element)) targets.push(pressed(element));
    for (const child of element.children) walk(child, ours);
    if (element.shadowRoot !== null) for (const child of element.shadowRoot.children) walk(child, true);
  };
  walk(document.body, location.protocol.endsWith('extension:'));
  for (const host of document.documentElement.children) if (host !== document.body && host.shadowRoot !== null) walk(host, false);
  const fixed = (element) => { for (let at = element; at instanceof Element; at = at.parentElement ?? at.getRootNode().host) if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return true; return false; };
  const boxes = [...new Set(targets)].map((element) => ({ element, box: element.getBoundingClientRect(), floats: fixed(element) }));
  for (const { element, box } of boxes) if (box.width < 23.9 || box.height < 23.9) faults.push(`${name(element)} is ${box.width.toFixed(1)} × ${box.height.toFixed(1)} px`);
  boxes.forEach((one, index) => {
    for (const other of boxes.slice(index + 1)) {
      if (one.floats !== other.floats || one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (wide > 1 && high > 1) faults.push(`${name(one.element)} lies over ${name(other.element)}`);
    }
  });
  return faults;
}

/** @returns {string[]} drawings, fields and buttons of ours that do not stand out from the ground: against it they reach less than 3 : 1 */
export function faint() {
  const faults = [];
  const name = (element) => `${element.localName}.${element.getAttribute('class') ?? ''} 「${(element.closest('button, summary, li, p') ?? element).textContent.trim().slice(0, 24)}」`;
  const channels = (colour) => { const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/gu) ?? []).map(Number); return { red, green, blue, alpha }; };
  const light = ({ red, green, blue }) => [red, green, blue].map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)).reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  const up = (element) => element.parentElement ?? element.getRootNode().host ?? null;
  const groundOf = (element) => { for (let at = element; at !== null; at = up(at)) { const colour = channels(getComputedStyle(at).backgroundColor); if (colour.alpha > 0.5) return colour; } return channels('rgb(255, 255, 255)'); };
  const contrast = (one, other) => { const [low, high] = [light(one), light(other)].sort((first, second) => first - second); return (high + 0.05) / (low + 0.05); };
  const walk = (element, ours) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return;
    const style = getComputedStyle(element);
    if (style.clipPath === 'inset(50%)') return;
    if (ours && element.localName === 'path' && style.fill !== 'none') {
      const ratio = contrast(channels(style.fill), groundOf(element));
      if (ratio < 3) faults.push(`a drawing of ${name(element)} reaches ${ratio.toFixed(1)} : 1`);
    }
    for (const child of element.children) walk(child, ours);
    if (element.shadowRoot !== null) for (const child of element.shadowRoot.children) walk(child, true);
  };
  walk(document.body, location.protocol.endsWith('extension:'));
  for (const host of document.documentElement.children) if (host !== document.body && host.shadowRoot !== null) walk(host, false);
  return faults;
}

/** @returns {string[]} buttons and fields of ours with neither a frame that stands out nor an underline: in the system's own colours nothing else shows that they are any */
export function unframed() {
  const faults = [];
  const channels = (colour) => { const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/gu) ?? []).map(Number); return { sum: red + green + blue, alpha }; };
  const walk = (element, ours) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return;
    const style = getComputedStyle(element);
    if (style.clipPath === 'inset(50%)') return;
    if (ours && element.matches('button, select, textarea, input[type="search"], input[type="text"], [role="textbox"]')) {
      const ground = channels(getComputedStyle(document.body).backgroundColor);
      const frame = channels(style.borderBottomColor);
      const framed = parseFloat(style.borderBottomWidth) >= 1 && style.borderBottomStyle !== 'none' && frame.alpha > 0.5 && Math.abs(frame.sum - ground.sum) > 200;
      if (!framed && style.textDecorationLine !== 'underline') faults.push(`${element.localName}.${element.getAttribute('class') ?? ''} 「${element.textContent.trim().slice(0, 24)}」 has no frame`);
    }
    for (const child of element.children) walk(child, ours);
    if (element.shadowRoot !== null) for (const child of element.shadowRoot.children) walk(child, true);
  };
  walk(document.body, location.protocol.endsWith('extension:'));
  for (const host of document.documentElement.children) if (host !== document.body && host.shadowRoot !== null) walk(host, false);
  return faults;
}

/** Writes every text of ours at twice its size, as a browser does that enlarges the text alone; what comes later keeps its size. */
export function doubleText() {
  const all = [];
  const walk = (element, ours) => {
    if (ours) all.push([element, getComputedStyle(element).fontSize]);
    for (const child of element.children) walk(child, ours);
    if (element.shadowRoot !== null) for (const child of element.shadowRoot.children) walk(child, true);
  };
  walk(document.body, location.protocol.endsWith('extension:'));
  for (const host of document.documentElement.children) if (host !== document.body && host.shadowRoot !== null) walk(host, false);
  for (const [element, size] of all) element.style.fontSize = `${parseFloat(size) * 2}px`;
}
