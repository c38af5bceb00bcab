import { VERIFICATIONS, type VerificationMarks } from '../../model/verification';
import type { PageContext } from '../page-reader';
import { labelsOf, selectorOf } from '../page-rules';
import { lineOf, partsOf } from './parts';

/**
 * Four marks from the part of a page that holds them: true with the check icon or a word for done, false with the dashes or a
 * word for not done, null when the page shows neither, or both. Nothing outside of `panel` is looked at: somebody else's marks
 * may stand there. A row without parts is its own label, and what stands beside the label tells its state.
 * @param bare whether the bare name of a mark says that it is done
 */
export function verificationMarks(panel: Element, context: PageContext, bare = false): VerificationMarks {
  const { rules, reader } = context;
  const { all, first } = partsOf(context);
  const marks: VerificationMarks = { identity: null, nda: null, phone: null, lancers_check: null };
  const found = all(panel, 'verification');
  // A row around other rows would take their states for its own.
  const outer = new Set(found.map((row) => row.parentElement?.closest(selectorOf(rules, reader, 'verification') ?? 'none')));
  const rows = found.filter((row) => !outer.has(row)).map((row) => {
    const state = first(row, 'verification_state') ?? row;
    return { label: lineOf(first(row, 'verification_label') ?? row) ?? '', state: lineOf(state) ?? '', checked: all(state, 'verification_done').length > 0 };
  });
  for (const verification of VERIFICATIONS) {
    const name = new RegExp(String(labelsOf(rules, `verification_${verification}`)[0]), 'u');
    const shown = new Set<boolean>();
    for (const { label, state, checked } of rows) {
      if (!name.test(label)) continue;
      const text = state.replace(name, '').trim();
      const done = checked || labelsOf(rules, 'done').includes(text) || (bare && text === '');
      if (done !== labelsOf(rules, 'not_done').includes(text)) shown.add(done);
    }
    const [done] = shown;
    if (shown.size === 1 && done !== undefined) marks[verification] = done;
  }
  return marks;
}
