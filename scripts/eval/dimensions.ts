import type { Column } from './columns';
import type { CorpusItem } from './corpus-item';
import { categoryTable, groupTable } from './tables';

/** By what a table can be told apart. */
export const DIMENSIONS = ['category', 'platform', 'kind', 'stage', 'sender', 'genre', 'construction', 'file'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What is known of an item beside its own fields. */
export interface Origin { fileOf: (item: CorpusItem) => string; constructionOf: (item: CorpusItem) => string }

export function tableBy(dimension: Dimension, columns: readonly Column[], { fileOf, constructionOf }: Origin): string {
  switch (dimension) {
    case 'category': return categoryTable(columns);
    case 'construction': return groupTable(dimension, columns, ({ item }) => constructionOf(item));
    case 'file': return groupTable(dimension, columns, ({ item }) => fileOf(item));
    default: return groupTable(dimension, columns, ({ item }) => item[dimension]);
  }
}
