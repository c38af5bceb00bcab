import type { Category } from '../model/category';
import type { Mood, Party, Position } from '../model/grammar';
import type { CompiledLexicon } from '../model/lexicon';
import type { LocalText } from '../model/local-text';
import type { Platform, Sender, TextKind } from '../model/platform';
import type { Grade } from '../model/severity';
import type { Antipattern, DetectionRule, RulePattern, TokenPattern } from './schema/detection';
import type { EvidenceWeights, EvidenceWording } from './schema/evidence';
import type { PolicyFile } from './schema/policy';

export type { RulePattern, TokenPattern };

/** `why` and `example` are shown to whoever asks what would have been innocent. */
export interface CompiledAntipattern { tokens: TokenPattern[]; within: Antipattern['within']; why: LocalText; example: string }

/** A detection rule as it ships: without its examples and comments, but for one innocent example of each antipattern. */
export interface CompiledRule {
  id: string;
  category: Category;
  grade: Grade;
  what: LocalText;
  kinds: TextKind[];
  senders: Sender[];
  moods: Mood[];
  positions: Position[];
  actors?: Party[] | undefined;
  givers?: Party[] | undefined;
  patterns: RulePattern[];
  antipatterns: CompiledAntipattern[];
}

export type CompiledPolicy = PolicyFile;

/** The linear model as it ships. The package has its table as a file. */
export interface CompiledEvidence extends Pick<EvidenceWeights, 'asking' | 'categories'> {
  wording: EvidenceWording['categories'];
  /** By hash of a feature's name its weight for each output, laid out as `layWeights` does. */
  table: Uint8Array;
}

/** What `model/knowledge.json` of the package holds. */
export interface PackedKnowledge {
  lexicon: CompiledLexicon;
  rules: CompiledRule[];
  policies: Record<Platform, CompiledPolicy>;
  evidence: Omit<CompiledEvidence, 'table'> | null;
  /** The checksum of the package's dictionary. */
  dictionary: number;
}

/** Leaves out what only people and tests read. */
export function withoutExamples(rule: DetectionRule): CompiledRule {
  const { id, category, grade, what, kinds, senders, moods, positions, actors, givers, patterns } = rule;
  return {
    id, category, grade, what, kinds, senders, moods, positions, patterns,
    ...(actors === undefined ? {} : { actors }), ...(givers === undefined ? {} : { givers }),
    antipatterns: rule.antipatterns.map(({ tokens, within, why, no_match }) => ({ tokens, within, why, example: no_match[0] ?? '' })),
  };
}
