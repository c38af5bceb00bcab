import { CATEGORIES } from '../../src/model/category';
import { categoryFigures, figuresOf, type Figures, type ItemScore } from './score';
import type { Share } from './wilson';

const percent = (value: number) => (value * 100).toFixed(1);

/** 「 87.3 % [83.1–90.6] 131/150」 */
function told(figure: Share | null): string {
  if (figure === null) return '–'.padStart(30);
  const { value, low, high, hits, of } = figure;
  return `${percent(value).padStart(5)} % [${percent(low)}–${percent(high)}] ${hits}/${of}`.padStart(30);
}

const cell = (figure: Share | null) => (figure === null ? '–' : `${percent(figure.value)} (${figure.hits}/${figure.of})`).padStart(20);

const WORDS: readonly (readonly [keyof Omit<Figures, 'items'>, string])[] = [
  ['recall', 'recall'], ['precision', 'precision'], ['innocentsAlarmed', 'innocents alarmed'], ['rightCategory', 'right category'], ['quoteHit', 'quote hit'],
];

/** The headline figures of several judges side by side. */
export function headline(judges: Readonly<Record<string, readonly ItemScore[]>>): string {
  const names = Object.keys(judges);
  const figures = names.map((name) => figuresOf(judges[name] ?? []));
  return [
    `${''.padEnd(18)} ${names.map((name) => name.padStart(30)).join(' ')}`,
    ...WORDS.map(([key, word]) => `${word.padEnd(18)} ${figures.map((each) => told(each[key])).join(' ')}`),
  ].join('\n');
}

export function categoryTable(scores: readonly ItemScore[]): string {
  const rows = CATEGORIES.map((category) => {
    const { recall, precision, falseAlarms } = categoryFigures(scores, category);
    return `${category.padEnd(26)}${cell(recall)}${cell(precision)}${String(falseAlarms).padStart(8)}`;
  });
  return [`${'category'.padEnd(26)}${'recall'.padStart(20)}${'precision'.padStart(20)}${'false'.padStart(8)}`, ...rows].join('\n');
}

/** The figures of each group of items. */
export function groupTable(name: string, scores: readonly ItemScore[], groupOf: (score: ItemScore) => string): string {
  const groups = new Map<string, ItemScore[]>();
  for (const score of scores) groups.set(groupOf(score), [...(groups.get(groupOf(score)) ?? []), score]);
  const rows = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([group, of]) => {
    const figures = figuresOf(of);
    return `${group.padEnd(26)}${String(of.length).padStart(6)}${WORDS.map(([key]) => cell(figures[key])).join('')}`;
  });
  return [`${name.padEnd(26)}${'items'.padStart(6)}${WORDS.map(([, word]) => word.padStart(20)).join('')}`, ...rows].join('\n');
}

/** Times of one judge. */
export function timing(name: string, milliseconds: readonly number[], characters: number): string {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (part: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(2);
  const whole = sorted.reduce((sum, each) => sum + each, 0);
  return `${name}: time per text median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, worst ${at(1)} ms; ${(characters / sorted.length).toFixed(0)} characters on average, ${(whole * 320 / characters).toFixed(2)} ms per 320 characters`;
}

/** Texts that were missed or alarmed without reason, of one category or of all: for eyes that may see them. */
export function errorList(scores: readonly ItemScore[], category: string | null): string {
  const concerns = (labels: readonly string[]) => category === null || labels.includes(category);
  return scores.flatMap(({ item, raised, positive, hits, falseAlarms }) => {
    const head = `${item.id} ${item.kind} ${item.platform} ${item.stage} ${item.sender}${item.approval === 'none' ? '' : ` ${item.approval}`} · ${item.construction}`;
    const found = raised.map(({ category: of, rule, severity, quote }) => `   ${severity} ${of} ${rule} 「${quote}」`);
    const body = [`   ${item.text.replaceAll('\n', '\n   ')}`, `   labels: ${item.labels.join(', ') || '–'}; also_ok: ${item.also_ok.join(', ') || '–'}; spans: ${item.spans.join(' ｜ ') || '–'}`, ...found, ''];
    return [
      ...(positive && hits.length === 0 && concerns(item.labels) ? [`MISS ${head}`, ...body] : []),
      ...(falseAlarms.length > 0 && concerns(falseAlarms.map((each) => each.category)) ? [`FALSE ALARM ${head}`, ...body] : []),
    ];
  }).join('\n');
}
