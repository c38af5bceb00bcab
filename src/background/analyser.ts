import type { Engine } from '../engine';
import type { Explanation } from '../model/explanation';
import type { Finding } from '../model/finding';
import type { JudgementContext } from '../model/judgement';
import type { AnalysisContext, AnalysisText } from '../model/protocol';
import type { ResultCache } from './result-cache';

/** A text's findings, under the name by which it was asked. */
export interface JudgedText { key: string; findings: Finding[] }

/** What the analyser needs of the engine. */
export type Judge = Pick<Engine, 'judge' | 'explain'>;

/** The dictionary or the engine could not be loaded; the next request tries again. */
export class EngineUnavailableError extends Error {
  override name = 'EngineUnavailableError';
}

/** How long, in milliseconds, the worker may stay deaf to other messages. */
const LONGEST_SLICE = 12;

/**
 * The one analyser of the browser. It loads the engine with its dictionary when the first text comes in which a rule could
 * fire, once for all requests that wait for it, and lets other messages in between texts.
 * @param load gives the engine; called again only after it failed
 * @param couldFire the exact prefilter: the page's own lets through more
 */
export function createAnalyser(load: () => Promise<Judge>, cache: ResultCache, couldFire: (text: string) => boolean) {
  let loading: Promise<Judge> | null = null;

  const engine = async (): Promise<Judge> => {
    loading ??= load();
    try {
      return await loading;
    } catch (cause) {
      loading = null;
      throw new EngineUnavailableError(cause instanceof Error ? cause.message : String(cause), { cause });
    }
  };

  return {
    /** The findings of each text, in the order of `texts`. Throws EngineUnavailableError, or what the engine threw. */
    async analyse(texts: readonly AnalysisText[], context: AnalysisContext): Promise<JudgedText[]> {
      const results: JudgedText[] = [];
      let sliceBegan = performance.now();
      for (const { key, kind, sender, text } of texts) {
        const whole: JudgementContext = { ...context, kind, sender };
        const address = await cache.address(text, whole);
        let findings = cache.get(address, text);
        if (findings === null) {
          findings = couldFire(text) ? (await engine()).judge(text, whole) : [];
          cache.set(address, findings);
        }
        results.push({ key, findings });
        if (performance.now() - sliceBegan >= LONGEST_SLICE) {
          await new Promise((resolve) => setTimeout(resolve));
          sliceBegan = performance.now();
        }
      }
      return results;
    },

    /**
     * Why a finding stands in a text; null where the text has no such finding. It is looked into anew each time, and nothing of
     * it is kept. Throws as `analyse` does.
     */
    async explain({ text, kind, sender }: Omit<AnalysisText, 'key'>, context: AnalysisContext, finding: Parameters<Judge['explain']>[2]): Promise<Explanation | null> {
      return (await engine()).explain(text, { ...context, kind, sender }, finding);
    },
  };
}
export type Analyser = ReturnType<typeof createAnalyser>;
