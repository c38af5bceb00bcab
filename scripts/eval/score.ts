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
  items: number;
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
 * The figures of `bars.md`, item by item. Precision: items with a hit against items with a hit and items with a false
 * alarm (an item can be both). Right category: of the positive items that raised anything, those with a hit and no false
 * alarm. Quote hit: of the items with a hit whose spans are given, those where a hit's quote overlaps a span.
 */
export function figuresOf(scores: readonly ItemScore[]): Figures {
  const count = (test: (score: ItemScore) => boolean) => scores.filter(test).length;
  const hit = count(({ hits }) => hits.length > 0);
  const alarmed = count(({ falseAlarms }) => falseAlarms.length > 0);
  return {
    items: scores.length,
    recall: share(hit, count(({ positive }) => positive)),
    precision: share(hit, hit + alarmed),
    innocentsAlarmed: share(count(({ innocent, raised }) => innocent && raised.length > 0), count(({ innocent }) => innocent)),
    rightCategory: share(
      count(({ hits, falseAlarms }) => hits.length > 0 && falseAlarms.length === 0),
      count(({ positive, hits, falseAlarms }) => positive && hits.length + falseAlarms.length > 0),
    ),
    quoteHit: share(count((score) => score.hits.some((each) => meetsSpan(each, score.item))), count(({ hits, item }) => hits.length > 0 && item.spans.length > 0)),
  };
}

/** One category by itself: found items among those labelled with it, and items where it was raised without reason. */
export function categoryFigures(scores: readonly ItemScore[], category: Category) {
  const labelled = scores.filter(({ item }) => item.labels.includes(category));
  const found = labelled.filter(({ hits }) => hits.some((each) => each.category === category)).length;
  const wrong = scores.filter(({ falseAlarms }) => falseAlarms.some((each) => each.category === category)).length;
  return { recall: share(found, labelled.length), precision: share(found, found + wrong), falseAlarms: wrong };
}

function meetsSpan({ start, end }: Raised, { text, spans }: CorpusItem): boolean {
  return spans.some((span) => {
    if (span === '') return false;
    for (let at = text.indexOf(span); at >= 0; at = text.indexOf(span, at + 1)) if (start < at + span.length && at < end) return true;
    return false;
  });
}
