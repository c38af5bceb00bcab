import type { CorpusItem } from '../../scripts/eval/corpus-item';
import type { Raised } from '../../scripts/eval/score';

/** An innocent item of the corpus, or what `more` makes of it. */
export function item(more: Partial<CorpusItem>): CorpusItem {
  return {
    id: 'x', text: 'LINEを教えてください。', kind: 'message', platform: 'crowdworks', stage: 'before_contract', sender: 'client', approval: 'none',
    labels: [], spans: [], also_ok: [], genre: 'short_message', construction: 'plain', ...more,
  };
}

export function raised(category: Raised['category'], start = 0, end = 6, rule = 'r'): Raised {
  return { category, start, end, rule, severity: 'caution', quote: '' };
}
