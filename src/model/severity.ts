/** What a platform makes of a detection, worst first. */
export const SEVERITIES = ['violation', 'caution', 'notice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * How plainly a text asks: in words that leave no other reading (`explicit`), in words that also stand where nobody asks, in
 * a form that is to be built or a story that is told (`likely`), or between the lines (`weak`). What the model beside the
 * rules may withhold is all but `explicit`.
 */
export const GRADES = ['explicit', 'likely', 'weak'] as const;
export type Grade = (typeof GRADES)[number];

/** What a policy asks of a grade: whether there are words that ask. */
export const PLAINNESSES = ['explicit', 'weak'] as const;
export type Plainness = (typeof PLAINNESSES)[number];

export function plainnessOf(grade: Grade): Plainness {
  return grade === 'weak' ? 'weak' : 'explicit';
}

/** Negative when `a` is worse than `b`; sorts worst first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}
