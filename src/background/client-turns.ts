import browser from 'webextension-polyfill';

/** Milliseconds between two clients' pages that are read, however many buttons are pressed in however many tabs. */
const PAUSE = 2000;

const KEY = 'client-turn';

/** Takes the turn to read a client's page, or gives the milliseconds after which to ask again; 0: it was taken. */
export type TakeTurn = () => Promise<number>;

/** When the last turn was taken is known to the browser's memory alone, where it outlives this script. */
export function createTurns(now: () => number = Date.now): TakeTurn {
  let previous: Promise<unknown> = Promise.resolve();
  const take = async (): Promise<number> => {
    const at = (await browser.storage.session.get(KEY))[KEY];
    const since = typeof at === 'number' ? now() - at : PAUSE;
    // A clock that was set back tells nothing.
    if (since >= 0 && since < PAUSE) return PAUSE - since;
    await browser.storage.session.set({ [KEY]: now() });
    return 0;
  };
  return () => {
    const turn = previous.then(take);
    // Two tabs that ask at once get one turn.
    previous = turn.catch(() => undefined);
    return turn;
  };
}
