// Figures as a person reads them.
import { barWords } from './verdicts.mjs';

/** A number with three places that count, none of them behind the point of a large one. */
export function plain(value) {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 100 || Number.isInteger(value)) return Math.round(value).toLocaleString('en');
  return value.toFixed(size >= 10 ? 1 : 2);
}

/** Columns that a Japanese or a Latin letter takes at a terminal. */
const widthOf = (text) => [...text].reduce((sum, letter) => sum + (/[\u3000-\u9fff\uff00-\uff60]/u.test(letter) ? 2 : 1), 0);
const padded = (text, width) => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** The bars of one figure, each with its verdict. */
const verdictsOf = (id, verdicts) => verdicts.filter(({ figure }) => figure.id === id).map(({ bar, met }) => `${barWords(bar)} ${met ? 'met' : 'MISSED'}`).join(', ');

/**
 * The rows of one part for a terminal.
 * @param {readonly import('./verdicts.mjs').Figure[]} figures
 * @param {ReturnType<typeof import('./verdicts.mjs').holdAgainst>} verdicts
 */
export function terminalTable(figures, verdicts) {
  return figures.map(({ id, what, unit, summary: { median, min, max, n } }) => {
    const spread = n === 1 ? '' : `${plain(min)} – ${plain(max)}, n ${n}`;
    return `  ${padded(what, 92)} ${`${plain(median)} ${unit}`.trim().padStart(15)}  ${spread.padEnd(26)} ${verdictsOf(id, verdicts)}`.trimEnd();
  }).join('\n');
}

/** The same in Markdown. */
export function markdownTable(figures, verdicts) {
  const rows = figures.map(({ id, what, unit, summary: { median, min, max, n } }) =>
    `| ${what} | ${`${plain(median)} ${unit}`.trim()} | ${n === 1 ? '' : `${plain(min)} – ${plain(max)} (${n})`} | ${verdictsOf(id, verdicts)} |`);
  return ['| what | median | from – to (rounds) | bar |', '|---|---|---|---|', ...rows].join('\n');
}
