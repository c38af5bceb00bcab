import { OrphanedError, UnreachableError } from '../ask-background';
import { element } from '../element';
import type { Readers } from '../read-safely';
import type { FootTools, MakeFoot } from './foot';
import { createRememberer } from './remember';

/** Milliseconds for which a page that was read is good. */
const KEPT = 7 * 24 * 60 * 60 * 1000;

/** Why a client's page could not be read. `status`: what the site answered instead. */
type CheckFailure = { why: 'offline' | 'unreadable' } | { why: 'refused'; status: number };

/** Waits until it is this page's turn, among all tabs. Rejects as asking does, and when the visit ends. */
async function inTurn({ ask, signal }: Pick<FootTools, 'ask' | 'signal'>): Promise<void> {
  for (;;) {
    const turn = await ask({ type: 'client-turn' }, signal);
    if (!turn.ok) throw new UnreachableError();
    if (turn.wait === 0) return;
    await new Promise((resolve) => { setTimeout(resolve, turn.wait); });
  }
}

/**
 * Reads a client's public page once, as anybody sees it who is not logged in, and has it remembered. Null when that worked.
 * The page is parsed into a document of its own, in which nothing runs and nothing is loaded.
 */
async function readClientPage(id: string, readers: Readers, tools: Pick<FootTools, 'ask' | 'signal'>): Promise<CheckFailure | null> {
  const url = `https://crowdworks.jp/public/employers/${encodeURIComponent(id)}`;
  await inTurn(tools);
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
    // Once the extension is gone it cannot be asked for its words any more.
    const [gone, silent] = [say('note_orphaned'), say('line_failure_background_unreachable')];
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
      }, (error: unknown) => {
        busy(false);
        // What stands when a visit has ended stands because the extension has gone.
        const orphaned = error instanceof OrphanedError || tools.signal.aborted;
        if (orphaned) button.remove();
        told.textContent = orphaned ? gone : silent;
      }).finally(() => { reading.delete(id); });
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
