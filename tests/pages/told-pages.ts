import { readFileSync } from 'node:fs';
import { keptPages, tellInNode, type KeptPage } from './golden';
import type { ToldPage } from './tell-page';

/** A page with what is told of it in jsdom; `expected` is the whole reading of a golden page, null for a blind one. */
export interface PageToCompare extends Pick<KeptPage, 'name' | 'url' | 'html'> { inNode: ToldPage; expected: unknown }

/** Every kept page, golden and blind. */
export function pagesToCompare(): PageToCompare[] {
  const toCompare = ({ name, url, html, expected }: KeptPage, isGolden: boolean): PageToCompare => ({
    name: isGolden ? name : `${name} (blind)`, url, html, inNode: tellInNode({ html, url }), expected: isGolden ? JSON.parse(readFileSync(expected, 'utf8')) as unknown : null,
  });
  return [...keptPages('golden').map((page) => toCompare(page, true)), ...keptPages('blind').map((page) => toCompare(page, false))];
}
