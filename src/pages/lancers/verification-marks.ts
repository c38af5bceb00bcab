import { VERIFICATIONS, type VerificationMarks } from '../../model/verification';
import type { CompiledPages } from '../../rulebook/compiled-pages';
import { linearise } from '../linear-text';
import { labelsOf, waysOf } from '../page-rules';
import { findElements } from '../read-field';

/**
 * The client's four marks from the client's panel: true with the check icon, false with the dashes, null when the page shows
 * neither, or both. Nothing outside of the panel is looked at: the person's own marks are another thing.
 */
export function verificationMarks(panel: Element, rules: CompiledPages, reader: string): VerificationMarks {
  const marks: VerificationMarks = { identity: null, nda: null, phone: null, lancers_check: null };
  const find = (root: Element, field: string) => findElements(root, waysOf(rules, reader, field))?.elements ?? [];
  const rows = find(panel, 'verification').map((row) => {
    const [label, state] = [find(row, 'verification_label')[0], find(row, 'verification_state')[0]];
    return { label: label === undefined ? '' : linearise(label).text, done: state === undefined ? null : doneBy(state) };
  });
  for (const verification of VERIFICATIONS) {
    const names = labelsOf(rules, `verification_${verification}`).map((name) => new RegExp(name, 'u'));
    const shown = new Set(rows.filter(({ label }) => names.some((name) => name.test(label))).map(({ done }) => done));
    const [done] = shown;
    if (shown.size === 1 && done !== undefined) marks[verification] = done;
  }
  return marks;

  function doneBy(state: Element): boolean | null {
    const checked = find(state, 'verification_done').length > 0;
    const dashed = labelsOf(rules, 'not_done').includes(linearise(state).text);
    return checked === dashed ? null : checked;
  }
}
