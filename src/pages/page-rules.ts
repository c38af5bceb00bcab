import type { CompiledPages, StageEvidence, Way } from '../rulebook/compiled-pages';

/** The ways to a field of a reader, in their order; none when the rules do not name it. */
export const waysOf = ({ fields }: CompiledPages, reader: string, field: string): readonly Way[] => fields[reader]?.[field] ?? [];

/** The labels of a name; none when the rules do not give it. */
export function labelsOf({ labels }: CompiledPages, name: string): readonly string[] {
  const given = labels[name];
  return given === undefined ? [] : typeof given === 'string' ? [given] : given;
}

/** The selectors of a field as one list, for fields of which every way counts and not only the first; null when there is none. */
export function selectorOf(rules: CompiledPages, reader: string, field: string): string | null {
  const selectors = waysOf(rules, reader, field).flatMap((way) => ('selector' in way ? [way.selector] : []));
  return selectors.length === 0 ? null : selectors.join(', ');
}

/** What a reader takes as evidence of the stage, in the order in which it is tried. */
export const stageEvidenceOf = ({ stages }: CompiledPages, reader: string): readonly StageEvidence[] => stages[reader] ?? [];
