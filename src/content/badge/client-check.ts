import { element } from '../element';
import type { Readers } from '../read-safely';
import type { FootTools, MakeFoot } from './foot';
import { createRememberer } from './remember';

/** Milliseconds between two pages that are read, however many buttons are pressed, and for which one that was read is good. */
const PAUSE = 2000;
const KEPT = 7 * 24 * 60 * 60 * 1000;

/** Why a client's page could not be read. `status`: what the site answered instead. */
type CheckFailure = { why: 'offline' | 'unreadable' } | { why: 'refused'; status: number };

let free = 0;

/** Waits until it is this page's turn. */
async function inTurn(): Promise<void> {
  const wait = Math.max(0, free - Date.now());
  free = Date.now() + wait + PAUSE;
  await new Promise((resolve) => { setTimeout(resolve, wait); });
}

/**
 * Reads a client's public page once, as anybody sees it who is not logged in, and has it remembered. Null when that worked.
 * The page is parsed into a document of its own, in which nothing runs and nothing is loaded.
 */
async function readClientPage(id: string, readers: Readers, tools: Pick<FootTools, 'ask' | 'signal'>): Promise<CheckFailure | null> {
  const url = `https://crowdworks.jp/public/employers/${encodeURIComponent(id)}`;
  await inTurn();
  let text;
  try {
    const answer = await fetch(url, { credentials: 'omit', signal: tools.signal });
    if (!answer.ok) return { why: 'refused', status: answer.status };
    text = await answer.text();
  } catch {
    return { why: 'offline' };
  }
  const reading = readers.readPage(new DOMParser().parseFromString(text, 'text/html'), url)?.reading;
  if (reading?.client === undefined || reading.health.state === 'unreadable') return { why: 'unreadable' };
  await createRememberer(tools.ask, tools.signal)(reading);
  return null;
}

/** On CrowdWorks, whose lists say nothing of a client: a button that reads the client's page, when it is pressed and only then. */
export const crowdworksFoot: MakeFoot = ({ document, wording: { say }, readers, refresh, ...tools }) => {
  /** Clients whose page is being read, however often their reasons are opened meanwhile. */
  const reading = new Map<string, Promise<CheckFailure | null>>();
  const sayFailure = (failure: CheckFailure) => (failure.why === 'refused' ? say('badge_check_refused', failure.status) : say(`badge_check_${failure.why}`));

  return ({ where, question: { client: { id } } }) => {
    if (where === 'client' || id === null) return null;
    const told = element(document, 'p', { 'aria-live': 'polite' }, say('badge_check_hint'));
    const button = element(document, 'button', { type: 'button' }, say('badge_check_client'));
    // It stays where the focus is, and is deaf for as long as it works.
    const busy = (is: boolean) => { button.setAttribute('aria-disabled', String(is)); };
    const follow = (running: Promise<CheckFailure | null>) => {
      busy(true);
      told.textContent = say('badge_checking');
      running.then((failure) => {
        busy(failure === null);
        told.textContent = failure === null ? say('badge_checked') : sayFailure(failure);
        if (failure === null) refresh();
      }, () => { busy(false); }).finally(() => { reading.delete(id); });
    };
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') === 'true') return;
      const running = readClientPage(id, readers, tools);
      reading.set(id, running);
      follow(running);
    });
    const running = reading.get(id);
    if (running !== undefined) follow(running);
    else void tools.ask({ type: 'client', platform: 'crowdworks', id }, tools.signal).then((reply) => {
      // Posts and clients' pages alone tell of a check of the identity.
      const at = reply.ok ? reply.client?.facts.identity_verified?.readAt : undefined;
      if (at === undefined || Date.now() - Date.parse(at) > KEPT || reading.has(id)) return;
      busy(true);
      told.textContent = say('badge_checked_on', new Date(at).toLocaleDateString());
    }, () => undefined);
    return element(document, 'div', { class: 'foot' }, button, told);
  };
};
