import type { CompiledPages } from '../../rulebook/compiled-pages';
import { labelsOf } from '../page-rules';

/** Whom a link to a person's page names, and in which role. One account has one id in both roles. */
export interface UserLink { id: string; role: 'worker' | 'client' }

/** Reads an address of a person's page; null when it is none. */
export function userOf(rules: CompiledPages, href: string | null): UserLink | null {
  const groups = matchLabel(rules, 'user_path', href);
  if (groups?.id === undefined) return null;
  return { id: groups.id, role: groups.role === 'employers' ? 'client' : 'worker' };
}

/** What the data of a page hold as an id: digits and nothing else. */
export const plainId = (value: unknown): string | null => (/^\d+$/u.test(String(value)) ? String(value) : null);

/** A long list has each expression asked for hundreds of times. */
const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  const known = expressions.get(pattern) ?? new RegExp(pattern, 'u');
  expressions.set(pattern, known);
  return known;
}

/** The groups of the first expression of a label that a text fits; null when none does. */
export function matchLabel(rules: CompiledPages, label: string, text: string | null): Partial<Record<string, string>> | null {
  if (text === null) return null;
  for (const pattern of labelsOf(rules, label)) {
    const match = expressionOf(pattern).exec(text);
    if (match !== null) return match.groups ?? {};
  }
  return null;
}
