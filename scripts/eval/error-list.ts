import type { Category } from '../../src/model/category';
import type { CorpusItem } from './corpus-item';
import type { ItemScore, Raised } from './score';

/**
 * Texts that were missed or alarmed without reason, for eyes that may see them. Of one category: the texts labelled with it
 * in which it was not raised, and those where it was raised without reason. Of all: the texts without any hit.
 */
export function errorList(scores: readonly ItemScore[], category: Category | null): string {
  const told = scores.flatMap(({ item, raised, hits, falseAlarms }) => {
    const missed = item.labels.filter((label) => !hits.some((hit) => hit.category === label));
    const isMissed = category === null ? item.labels.length > 0 && hits.length === 0 : missed.includes(category);
    const wrong = falseAlarms.filter((each) => category === null || each.category === category);
    return [
      ...(isMissed ? [`MISS ${category ?? missed.join(', ')}\n${textOf(item, raised)}`] : []),
      ...(wrong.length > 0 ? [`FALSE ALARM ${[...new Set(wrong.map((each) => each.category))].join(', ')}\n${textOf(item, raised)}`] : []),
    ];
  });
  const misses = told.filter((each) => each.startsWith('MISS')).length;
  return [...told, `${misses} missed, ${told.length - misses} with a false alarm`].join('\n\n');
}

/** An item with all that is known of it and all that was raised on it. */
export function textOf(item: CorpusItem, raised: readonly Raised[]): string {
  const { id, kind, platform, stage, sender, approval, genre, construction, labels, also_ok: excused, spans } = item;
  return [
    `   ${[id, kind, platform, stage, sender, ...(approval === 'none' ? [] : [approval]), genre].join(' ')} · ${construction}`,
    `   | ${item.text.replaceAll('\n', '\n   | ')}`,
    `   labels: ${labels.join(', ') || '–'}; also_ok: ${excused.join(', ') || '–'}; spans: ${spans.map((span) => `「${span}」`).join('') || '–'}`,
    ...(raised.length === 0 ? ['   nothing raised'] : raised.map(toldRaised)),
  ].join('\n');
}

function toldRaised({ category, rule, severity, quote }: Raised): string {
  return `   ${severity} ${category} by ${rule}: 「${quote}」`;
}
