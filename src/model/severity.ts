/** What a platform makes of a detection, worst first. */
export const SEVERITIES = ['violation', 'caution', 'notice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How plainly a text asks: in words (`explicit`) or between the lines (`weak`). */
export const GRADES = ['explicit', 'weak'] as const;
export type Grade = (typeof GRADES)[number];

/** Negative when `a` is worse than `b`; sorts worst first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}
