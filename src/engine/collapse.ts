import type { Detection } from '../model/finding';
import { GRADES } from '../model/severity';

/**
 * Of detections of one category that overlap, the plainest stays: explicit before likely before weak, then the longer quote, then the
 * rule's id. A person sees one note for one request, however many rules recognise it. Sorted by place in the text.
 */
export function collapse(detections: readonly Detection[]): Detection[] {
  const kept: Detection[] = [];
  for (const detection of [...detections].sort(byPlainness)) {
    if (!kept.some((other) => other.category === detection.category && overlap(other, detection))) kept.push(detection);
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.category, b.category));
}

function byPlainness(a: Detection, b: Detection): number {
  return GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade)
    || (b.end - b.start) - (a.end - a.start)
    || a.start - b.start
    || compareText(a.rule, b.rule);
}

function overlap(a: Detection, b: Detection): boolean {
  return a.start < b.end && b.start < a.end;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
