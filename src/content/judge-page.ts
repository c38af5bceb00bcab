import { MAX_TEXTS_PER_REQUEST, type Failure } from '../model/protocol';
import { OrphanedError, UnreachableError, type Ask } from './ask-background';
import type { PageText } from './page-text';
import type { Result, Results, Situation } from './results';
import { inSlices } from './slices';

/** A request is closed at this many characters, so that the first answers of a long thread come early. */
const CHARACTERS_PER_REQUEST = 12_000;

function batches(texts: readonly PageText[]): PageText[][] {
  const all: PageText[][] = [];
  let room = 0;
  for (const text of texts) {
    const last = all.at(-1);
    if (last === undefined || room < text.text.length || last.length >= MAX_TEXTS_PER_REQUEST) {
      all.push([text]);
      room = CHARACTERS_PER_REQUEST;
    } else last.push(text);
    room -= text.text.length;
  }
  return all;
}

interface Parts { ask: Ask; couldFire: (text: string) => boolean; results: Results; signal: AbortSignal }

/** Judges a page's texts: first by the prefilter in the page, then, only for those in which a rule could fire, in the background. */
export function createJudge({ ask, couldFire, results, signal }: Parts) {
  const verdicts = new Map<string, boolean>();
  const underWay = new Map<string, Promise<void>>();

  /** Puts one batch to the background. A batch that fails is halved, so that one bad text costs nobody else the judgement. */
  async function judgeBatch(texts: readonly PageText[], situation: Situation): Promise<void> {
    const settle = (result: Result) => { for (const text of texts) results.set(text, situation, result); };
    const { page, ...context } = situation;
    let reply;
    try {
      reply = await ask({ type: 'analyse', texts: texts.map(({ id: key, kind, sender, text }) => ({ key, kind, sender, text })), context, page }, signal);
    } catch (error) {
      if (error instanceof OrphanedError || signal.aborted) throw error;
      settle({ failure: error instanceof UnreachableError ? 'background_unreachable' : 'analysis' });
      return;
    }
    if (reply.ok) {
      if (reply.look) results.look = reply.look;
      const found = new Map(reply.results.map((result) => [result.key, result]));
      for (const text of texts) results.set(text, situation, found.get(text.id) ?? { failure: 'analysis' });
    } else if (reply.error !== 'analysis' || texts.length === 1) {
      settle({ failure: reply.error === 'dictionary' ? 'dictionary' : 'analysis' });
    } else {
      const half = Math.ceil(texts.length / 2);
      await judgeBatch(texts.slice(0, half), situation);
      await judgeBatch(texts.slice(half), situation);
    }
  }

  return {
    /** The texts in which a rule could fire. Nothing leaves the page for it. */
    async sift(texts: readonly PageText[]): Promise<PageText[]> {
      await inSlices(texts, ({ text }) => { if (!verdicts.has(text)) verdicts.set(text, couldFire(text)); }, signal);
      return texts.filter(({ text }) => verdicts.get(text) === true);
    },

    /**
     * Has every suspect that has no result yet judged, batch by batch; `results` then knows all of them.
     * Rejects with OrphanedError, or when the visit has ended.
     * @param progress called after each answer, and waited for
     */
    async judge(suspects: readonly PageText[], situation: Situation, progress: () => Promise<void>): Promise<void> {
      const name = (text: PageText) => results.address(text, situation);
      const waiting = new Set<Promise<void>>();
      const open = new Map<string, PageText>();
      for (const text of suspects) {
        if (results.knows(text, situation)) continue;
        const running = underWay.get(name(text));
        if (running === undefined) open.set(name(text), text);
        else waiting.add(running);
      }
      let previous = Promise.resolve();
      const own = batches([...open.values()]).map((batch) => {
        const running = previous.then(() => judgeBatch(batch, situation)).finally(() => { for (const text of batch) underWay.delete(name(text)); });
        // Whoever waits for it hears of a failure below; nobody else need.
        running.catch(() => undefined);
        for (const text of batch) underWay.set(name(text), running);
        previous = running;
        return running;
      });
      for (const running of [...own, ...waiting]) {
        await running;
        await progress();
      }
    },

    /** The result of one text, or null while it is not known. */
    resultOf(text: PageText, situation: Situation): Result | null {
      return verdicts.get(text.text) === false ? { findings: [] } : results.get(text, situation);
    },
  };
}

/** The first failure among results: what the person is told when there are several. */
export function failureAmong(found: Iterable<Result | null>): Failure | null {
  for (const result of found) if (result !== null && 'failure' in result) return result.failure;
  return null;
}
