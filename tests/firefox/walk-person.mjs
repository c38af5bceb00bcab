import assert from 'node:assert/strict';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { POPUP, until } from './installed-firefox.mjs';
import { namedParts } from './named-parts.mjs';

/** Firefox saves what is downloaded in this folder, without asking. @param {string} folder */
export const savesTo = (folder) => ({ 'browser.download.folderList': 2, 'browser.download.dir': folder, 'browser.download.always_ask_before_handling_new_types': false, 'browser.download.alwaysOpenPanel': false });

const matches = (text, wanted) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text));
/** What a page draws anew under one's hands is sought anew. */
const orNone = (read) => read().catch((error) => {
  if (/stale|no such element|detached|not reachable/iu.test(error.message)) return null;
  throw error;
});

/** Who walks through the product in Firefox, which has just been installed. `paid` takes the path of each thread whose escrow is paid. */
export async function personInFirefox(firefox, folder, paid) {
  mkdirSync(folder, { recursive: true });
  const site = await firefox.tab();
  const parts = namedParts(firefox);
  let over = null;
  const toFront = (handle) => firefox.send('WebDriver:SwitchToWindow', { handle, focus: true });

  /** @param {{ role: string, name?: string | RegExp, first?: boolean }[]} way from the page to the part, one after another */
  function placeIn(handle, way = []) {
    const title = way.map(({ role, name }) => `${role} ${name ?? ''}`).join(' › ');
    /** The part, or null as long as it is not there, or not alone. */
    const look = async () => {
      await firefox.turnTo(handle);
      let scope = null;
      for (const { role, name, first } of way) {
        const found = await parts.find(scope, role, name);
        if (found.length === 0 || (found.length > 1 && !first)) return { there: false, count: found.length };
        [scope] = found;
      }
      return { there: true, scope };
    };
    const here = async () => (await until(() => orNone(look), (looked) => looked?.there === true, title)).scope;
    const words = async () => {
      const looked = await look();
      return looked.there ? parts.words(looked.scope) : null;
    };
    /** Does something with the part, and again where the page drew it anew meanwhile. */
    const withPart = (act) => until(() => orNone(async () => {
      await act(await here());
      return 'done';
    }), (done) => done === 'done', title);
    const deep = (role, name, first) => placeIn(handle, [...way, { role, name, first }]);
    return {
      part: (role, name) => deep(role, name, false),
      first: (role, name) => deep(role, name, true),
      says: async (...wanted) => { for (const each of wanted) await until(() => orNone(words), (text) => text !== null && matches(text, each), `${title} says ${each}`); },
      saysNo: async (...unwanted) => { for (const each of unwanted) await until(() => orNone(words), (text) => text !== null && !text.includes(each), `${title} does not say ${each}`); },
      lacks: async (role, name) => {
        const count = async () => (await parts.find(await here(), role, name)).length;
        await until(() => orNone(count), (found) => found === 0, `${title} has no ${role} ${name}`);
      },
      lookAt: () => withPart(parts.lookAt),
      press: () => withPart(parts.press),
      pressOn: async (text) => {
        const shown = await until(() => orNone(async () => {
          const looked = await look();
          return looked.there ? parts.showing(looked.scope, text) : null;
        }), (element) => element !== null, `${title} shows ${text}`);
        await parts.press(shown);
      },
      add: (text) => withPart((field) => parts.add(field, text)),
      fill: (text) => withPart(async (field) => {
        await parts.clear(field);
        await parts.add(field, text);
      }),
      is: async (state) => {
        const is = async () => {
          const { there, scope } = await look();
          if (!there || state === 'there') return there ? 'there' : null;
          if (!await parts.isEnabled(scope)) return 'disabled';
          return await parts.isChecked(scope) ? 'checked' : 'unchecked';
        };
        await until(() => orNone(is), (now) => now === state, `${title} is ${state}`);
      },
    };
  }

  /** The tab that is there when it is not among these. */
  const newTab = (before) => until(async () => (await firefox.tabs()).find((handle) => !before.includes(handle)) ?? null, (handle) => handle !== null, 'a new tab');

  return {
    welcome: async () => {
      const handle = await newTab([site]);
      await toFront(handle);
      assert.match(await until(() => firefox.evaluate('return location.href'), (url) => url !== 'about:blank', 'the welcome page'), /\/screens\/welcome\//u);
      return placeIn(handle);
    },
    visit: async (url) => {
      await toFront(site);
      await firefox.goto(url);
      return placeIn(site);
    },
    popup: async () => {
      await toFront(site);
      if (over === null || !(await firefox.tabs()).includes(over)) over = await firefox.newTab();
      await firefox.turnTo(over);
      await firefox.goto(POPUP);
      return placeIn(over);
    },
    opened: async (act) => {
      const before = await firefox.tabs();
      await act();
      const handle = await newTab(before);
      await toFront(handle);
      return placeIn(handle);
    },
    clipboard: () => firefox.evaluateInBrowser(`
      const held = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
      held.init(null);
      held.addDataFlavor('text/plain');
      Services.clipboard.getData(held, Services.clipboard.kGlobalClipboard);
      const text = {};
      held.getTransferData('text/plain', text);
      return text.value.QueryInterface(Ci.nsISupportsString).data;`),
    saved: async (act) => {
      await act();
      const files = () => Promise.resolve(readdirSync(folder));
      const [name] = await until(files, (names) => names.length > 0 && names.every((file) => !file.endsWith('.part')), 'a saved file');
      return path.join(folder, name);
    },
    // Firefox lets nobody but a person into its chooser of files: the file goes to the field that the button stands for.
    give: async (place, button, file) => {
      await place.part('button', button).is('there');
      await parts.add(await firefox.evaluate('return document.querySelector("input[type=file]")'), file);
    },
    paid: (thread) => { paid.add(thread); },
  };
}
