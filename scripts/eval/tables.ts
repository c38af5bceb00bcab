import { CATEGORIES } from '../../src/model/category';
import type { Column } from './columns';
import { categoryFigures, figuresOf, type Figures, type ItemScore } from './score';
import type { Share } from './wilson';

const LABEL = 24;
const CELL = 31;

const WORDS: readonly (readonly [keyof Figures, string])[] = [
  ['recall', 'recall'], ['precision', 'precision'], ['innocentsAlarmed', 'innocents alarmed'], ['rightCategory', 'right category'], ['quoteHit', 'quote hit'],
];

/** 「87.3 % [83.1–90.6] 131/150」: a share, its 95 % interval, and what it was counted from. */
function told(figure: Share | null): string {
  if (figure === null) return '–'.padStart(CELL);
  const percent = (value: number) => (value * 100).toFixed(1);
  const { value, low, high, hits, of } = figure;
  return `${percent(value)} % [${percent(low)}–${percent(high)}] ${hits}/${of}`.padStart(CELL);
}

const headOf = (title: string, columns: readonly Column[]) => `${title.padEnd(LABEL)}${columns.map(({ name }) => name.padStart(CELL)).join('')}`;

/** A row for each figure that any of the columns has. */
function rowsOf(figures: readonly Figures[]): string[] {
  return WORDS.filter(([key]) => figures.some((each) => each[key] !== null))
    .map(([key, word]) => `${`  ${word}`.padEnd(LABEL)}${figures.map((each) => told(each[key])).join('')}`);
}

/** The figures of all items. */
export function headline(title: string, columns: readonly Column[]): string {
  return [headOf(title, columns), ...rowsOf(columns.map(({ scores }) => figuresOf(scores)))].join('\n');
}

/** The figures of each category: of the texts that ask for it, and of what is raised in it. */
export function categoryTable(columns: readonly Column[]): string {
  return [headOf('category', columns), ...CATEGORIES.flatMap((category) => {
    const labelled = columns[0]?.scores.filter(({ item }) => item.labels.includes(category)).length ?? 0;
    return [`${category} (${labelled} texts)`, ...rowsOf(columns.map(({ scores }) => categoryFigures(scores, category)))];
  })].join('\n');
}

/** The figures of each group of items. */
export function groupTable(title: string, columns: readonly Column[], groupOf: (score: ItemScore) => string): string {
  const names = [...new Set(columns.flatMap(({ scores }) => scores.map(groupOf)))].sort();
  return [headOf(title, columns), ...names.flatMap((name) => {
    const own = columns.map(({ scores }) => scores.filter((score) => groupOf(score) === name));
    return [`${name} (${own[0]?.length ?? 0} texts)`, ...rowsOf(own.map(figuresOf))];
  })].join('\n');
}

/** How long the product took. */
export function timing(milliseconds: readonly number[], characters: number): string {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (part: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(2);
  const total = sorted.reduce((sum, each) => sum + each, 0);
  return `time of the product per text: median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, worst ${at(1)} ms; ${(characters / sorted.length).toFixed(0)} characters on average, ${(total * 320 / characters).toFixed(2)} ms per 320 characters`;
}
