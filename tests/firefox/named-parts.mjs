// Finds parts of a page in Firefox by role and name. Which roles and names they have is Firefox's own word, as it gives it to
// assistive technology; here is only where to look for them.
const REFERENCE = 'element-6066-11e4-a52e-4f735466cecf';

/** Elements that can have these roles. */
const CANDIDATES = {
  button: 'button, summary', heading: 'h1, h2, h3, h4', textbox: 'textarea, input[type="text"]', searchbox: 'input[type="search"]', checkbox: 'input[type="checkbox"]',
  radio: 'input[type="radio"]', link: 'a[href]', region: 'section', article: 'article', group: 'fieldset',
};
const candidatesFor = (role) => [CANDIDATES[role], `[role="${role}"]`].filter(Boolean).join(', ');

/** In the page: all that can be seen in `args[0]`, or on the page, and matches a selector, in shadow roots too, in reading order. A page that is just opening has no body yet. */
const VISIBLE = `
  const [scope, selector] = args;
  const found = [];
  const walk = (node) => {
    if (node instanceof Element) {
      if (node.closest('[aria-hidden="true"]') !== null) return;
      if (node !== scope && node.matches(selector) && node.checkVisibility({ visibilityProperty: true })) found.push(node);
      if (node.shadowRoot !== null) for (const child of node.shadowRoot.children) walk(child);
    }
    for (const child of node.children) walk(child);
  };
  const top = scope ?? document.body;
  if (top !== null) walk(top);
  return found;`;

/** In the page: the innermost part of `args[0]` that shows these words first. */
const SHOWS = `
  const [scope, words] = args;
  const shows = (element) => element instanceof HTMLElement && element.checkVisibility({ visibilityProperty: true }) && element.innerText.includes(words);
  const inner = (element) => [...element.shadowRoot?.children ?? [], ...element.children].find(shows);
  let at = scope ?? document.body;
  if (at === null || !shows(at)) return null;
  for (let next = inner(at); next !== undefined; next = inner(at)) at = next;
  return at;`;

const plain = (text) => text.replaceAll(/\s+/gu, ' ').trim();

/** @param {Awaited<ReturnType<typeof import('../browsers/launch-firefox.mjs').launchFirefox>>} firefox */
export function namedParts(firefox) {
  const told = async (command, element) => (await firefox.send(command, { id: element[REFERENCE] })).value;
  return {
    /** What has this role and name in `scope`, or on the whole page: references of elements, which hold until the page draws them anew. */
    find: async (scope, role, name) => {
      const matching = [];
      // A page that is just being left answers with nothing.
      for (const element of await firefox.evaluate(VISIBLE, [scope, candidatesFor(role)]) ?? []) {
        if (await told('WebDriver:GetComputedRole', element) !== role) continue;
        const label = name === undefined ? '' : plain(await told('WebDriver:GetComputedLabel', element));
        if (name === undefined || (typeof name === 'string' ? label === name : name.test(label))) matching.push(element);
      }
      return matching;
    },
    /** Where in `scope` these words stand first; null where they do not. */
    showing: (scope, words) => firefox.evaluate(SHOWS, [scope, words]),
    words: (scope) => firefox.evaluate('return (args[0] ?? document.body)?.innerText ?? null', [scope]),
    lookAt: (element) => firefox.evaluate('args[0].scrollIntoView({ block: "center" })', [element]),
    press: (element) => firefox.send('WebDriver:ElementClick', { id: element[REFERENCE] }),
    isEnabled: (element) => told('WebDriver:IsElementEnabled', element),
    isChecked: (element) => firefox.evaluate('return args[0].checked', [element]),
    add: (element, text) => firefox.send('WebDriver:ElementSendKeys', { id: element[REFERENCE], text }),
    clear: (element) => firefox.send('WebDriver:ElementClear', { id: element[REFERENCE] }),
  };
}
