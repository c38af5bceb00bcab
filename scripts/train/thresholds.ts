/** One text on which the model could raise a category: its score, and what raising it would be. */
export interface Candidate { score: number; outcome: 'hit' | 'false alarm' | 'neither'; text: number; innocent: boolean }

/** The share of innocent texts that may be alarmed in all, and the fewest hits that the last false alarm must bring. */
export interface Budget { alarmed: number; price: number }

/** How many innocent texts there are, and which of them the rules alarm already. */
export interface Innocents { innocents: number; alarmed: ReadonlySet<number> }

/** Hits that one false alarm must bring, tried from the most generous to the strictest. */
const PRICES = [0.4, 0.5, 0.6, 0.8, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 60];
/** A category is not opened for fewer hits, nor a weak rule silenced for fewer false alarms: they may be chance. */
const FEWEST = 2;
/** Hits that a withheld false alarm may cost. */
const WORTH_OF_SILENCE = 2;

/**
 * For each category the score from which raising it is worth most when every false alarm costs so many hits, at the
 * lowest price within the budget at which no more than its share of the innocent texts is alarmed. Null: never.
 */
export function chooseRaise<C>(candidates: ReadonlyMap<C, readonly Candidate[]>, { innocents, alarmed: already }: Innocents, { alarmed: share, price: lowest }: Budget): Map<C, number | null> {
  for (const price of PRICES.filter((each) => each >= lowest)) {
    const chosen = new Map([...candidates].map(([category, list]) => [category, bestRaise(list, price)]));
    const alarmed = new Set([...candidates].flatMap(([category, list]) => {
      const limit = chosen.get(category) ?? null;
      return limit === null ? [] : list.filter(({ score, innocent }) => innocent && score >= limit).map(({ text }) => text);
    }));
    if (new Set([...alarmed, ...already]).size <= innocents * share) return chosen;
  }
  return new Map([...candidates.keys()].map((category) => [category, null]));
}

/** The limit stands half-way to the next lower score: what was just enough is enough, and what was not is not. */
export function bestRaise(candidates: readonly Candidate[], price: number): number | null {
  const sorted = [...candidates].sort((a, b) => b.score - a.score || a.text - b.text);
  let best: number | null = null;
  let [most, hits, falseAlarms] = [0, 0, 0];
  sorted.forEach(({ score, outcome }, index) => {
    if (outcome === 'hit') hits += 1;
    else if (outcome === 'false alarm') falseAlarms += 1;
    const next = sorted[index + 1]?.score ?? score - 1;
    const worth = hits - price * falseAlarms;
    if (next === score || hits < FEWEST || worth <= most) return;
    [best, most] = [(score + next) / 2, worth];
  });
  return best;
}

/** The score below which a weak detection is withheld: where that silences most false alarms for the hits it costs. Null: never. */
export function bestWithhold(candidates: readonly Candidate[]): number | null {
  const sorted = [...candidates].sort((a, b) => a.score - b.score || a.text - b.text);
  let best: number | null = null;
  let [most, lost, silenced] = [0, 0, 0];
  sorted.forEach(({ score, outcome }, index) => {
    if (outcome === 'hit') lost += 1;
    else if (outcome === 'false alarm') silenced += 1;
    const next = sorted[index + 1]?.score ?? score + 1;
    const worth = WORTH_OF_SILENCE * silenced - lost;
    if (next === score || silenced < FEWEST || worth <= most) return;
    [best, most] = [(score + next) / 2, worth];
  });
  return best;
}
