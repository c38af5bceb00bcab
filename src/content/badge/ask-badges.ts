import type { Badge, BadgeLook } from '../../model/badge';
import type { Platform } from '../../model/platform';
import type { BackgroundRequest, BadgeQuestion } from '../../model/protocol';
import type { Ask } from '../ask-background';
import type { BadgeSpot } from './spots';

/** Most badges that one request asks for: the first of a long list come early, and the page draws few at once. */
const PER_REQUEST = 20;

type Request = Extract<BackgroundRequest, { type: 'badges' }>;
type Asked = Pick<BadgeSpot, 'where' | 'question'>;

/** The names of questions: each is asked for after every answer, and is long. */
const names = new WeakMap<BadgeQuestion, string>();

function nameOf({ where, question }: Asked): string {
  const name = names.get(question) ?? JSON.stringify([where, question]);
  names.set(question, name);
  return name;
}

/** Asks the background for badges, each question once, and keeps the answers for as long as the visit lasts. */
export function createBadgeAsker(ask: Ask, platform: Platform, signal: AbortSignal) {
  const answers = new Map<string, Badge>();
  let look: BadgeLook | null = null;
  /** What need not be asked: it is being asked, or answered (null). */
  const settled = new Map<string, Promise<void> | null>();

  async function askFor(slice: readonly [string, Asked][], where: Request['where']): Promise<void> {
    // By their number: two cards of one job may differ in what they show.
    const questions = slice.map(([, { question }], index) => ({ ...question, key: String(index) }));
    const reply = await ask({ type: 'badges', platform, where, readAt: new Date().toISOString(), questions }, signal);
    if (!reply.ok) throw new Error(reply.detail);
    look = reply.look;
    for (const { key, badge } of reply.badges) {
      const name = slice[Number(key)]?.[0];
      if (name !== undefined) answers.set(name, badge);
    }
  }

  /** Asks for one slice when the one before it is answered; when that fails, so does this. */
  function askAfter(before: Promise<void>, slice: readonly [string, Asked][], where: Request['where']): Promise<void> {
    // What was forgotten meanwhile is not ours any more.
    const mine = () => slice.filter(([name]) => settled.get(name) === asking);
    const asking = before.then(() => askFor(slice, where)).then(() => {
      for (const [name] of mine()) settled.set(name, null);
    }, (error: unknown) => {
      for (const [name] of mine()) settled.delete(name);
      throw error;
    });
    for (const [name] of slice) settled.set(name, asking);
    return asking;
  }

  return {
    /** It comes with the first of the badges. */
    look: () => look,
    /** The last answer, or null while there is none. */
    answerTo: (asked: Asked): Badge | null => answers.get(nameOf(asked)) ?? null,
    /**
     * Asks what is not answered yet, slice by slice, and waits as well for what somebody else has asked before. Rejects when an
     * answer does not come; what was answered before stands.
     * @param progress called after each answer, and waited for
     */
    answer: async (asked: readonly Asked[], progress: () => unknown): Promise<void> => {
      const open = new Map(asked.map((each) => [nameOf(each), each]));
      const waiting = [...open].filter(([name]) => !settled.has(name));
      let last = Promise.resolve();
      while (waiting.length > 0) {
        const where = (waiting[0] as (typeof waiting)[0])[1].where;
        last = askAfter(last, waiting.splice(0, PER_REQUEST), where);
      }
      const running = new Set([...open.keys()].flatMap((name) => settled.get(name) ?? []));
      await Promise.all([...running].map((asking) => asking.then(progress)));
    },
    /** What is answered may have changed: it is asked again, and the old answers stand until then. */
    forget: () => { settled.clear(); },
  };
}
