import type { Category } from '../../src/model/category';
import type { CorpusItem } from './corpus-item';
import { share, type Share } from './wilson';

/** A finding of caution or worse, as far as the score asks. */
export interface Raised { category: Category; start: number; end: number; rule: string; severity: string; quote: string }

/** What one item came to. */
export interface ItemScore {
  item: CorpusItem;
  raised: readonly Raised[];
  positive: boolean;
  /** Neither labelled nor excused: it asks for nothing. */
  innocent: boolean;
  /** Findings in a label of the item, and findings in neither its labels nor its `also_ok`. */
  hits: readonly Raised[];
  falseAlarms: readonly Raised[];
}

export interface Figures {
  recall: Share | null;
  precision: Share | null;
  innocentsAlarmed: Share | null;
  rightCategory: Share | null;
  quoteHit: Share | null;
}

export function scoreItem(item: CorpusItem, raised: readonly Raised[]): ItemScore {
  return {
    item, raised,
    positive: item.labels.length > 0,
    innocent: item.labels.length === 0 && item.also_ok.length === 0,
    hits: raised.filter(({ category }) => item.labels.includes(category)),
    falseAlarms: raised.filter(({ category }) => !item.labels.includes(category) && !item.also_ok.includes(category)),
  };
}

/**
 * The figures of a set of items. Precision: items with a hit against items with a hit and items with a false alarm (an
 * item can be both). Right category: of the positive items that raised anything, those with a hit and no false alarm.
 * Quote hit: of the items with a hit whose spans are given, those where a hit's quote overlaps a span.
 */
export function figuresOf(scores: readonly ItemScore[]): Figures {
  return figuresIn(scores, ({ positive }) => positive, () => true);
}

/** The same of one category: of the items labelled with it, and of what is raised in it. */
export function categoryFigures(scores: readonly ItemScore[], category: Category): Figures {
  return figuresIn(scores, ({ item }) => item.labels.includes(category), (raised) => raised.category === category);
}

function figuresIn(scores: readonly ItemScore[], asks: (score: ItemScore) => boolean, counts: (raised: Raised) => boolean): Figures {
  const asking = scores.filter(asks);
  const found = asking.filter(({ hits }) => hits.some(counts));
  const alarmed = scores.filter(({ falseAlarms }) => falseAlarms.some(counts));
  const innocent = scores.filter((score) => score.innocent);
  const marked = found.filter(({ item }) => item.spans.length > 0);
  return {
    recall: share(found.length, asking.length),
    precision: share(found.length, found.length + alarmed.length),
    innocentsAlarmed: share(innocent.filter(({ raised }) => raised.some(counts)).length, innocent.length),
    rightCategory: share(
      found.filter(({ falseAlarms }) => falseAlarms.length === 0).length,
      asking.filter(({ hits, falseAlarms }) => hits.length + falseAlarms.length > 0).length,
    ),
    quoteHit: share(marked.filter(({ item, hits }) => hits.some((each) => counts(each) && meetsSpan(each, item))).length, marked.length),
  };
}

function meetsSpan({ start, end }: Raised, { text, spans }: CorpusItem): boolean {
  return spans.some((span) => {
    if (span === '') return false;
    for (let at = text.indexOf(span); at >= 0; at = text.indexOf(span, at + 1)) if (start < at + span.length && at < end) return true;
    return false;
  });
}
