import type { ImportProblem } from '../../model/stored';
import type { StoredIssue } from './stored-kind';

const EXPECTED: Readonly<Partial<Record<string, 'text' | 'number' | 'boolean' | 'list' | 'group'>>> = {
  string: 'text', number: 'number', int: 'number', boolean: 'boolean', array: 'list', tuple: 'list', object: 'group', record: 'group',
};

/**
 * What zod found wrong, as what a person can be told.
 * @param content the value that was looked at
 * @param at the keys that lead to it in the file
 */
export function problemsOf(issues: readonly StoredIssue[], content: unknown, at: readonly string[]): ImportProblem[] {
  return issues.flatMap((issue): ImportProblem[] => {
    const path = [...at, ...issue.path.map(String)];
    if (issue.path.at(-1) === 'v') return [{ what: valueAt(content, issue.path) === undefined ? 'missing' : 'newer', path }];
    switch (issue.code) {
      case 'unrecognized_keys': return issue.keys.map((key) => ({ what: 'unknown_key', path: [...path, key] }));
      case 'invalid_key': return [{ what: 'unknown_key', path }];
      case 'invalid_value': return [{ what: valueAt(content, issue.path) === undefined ? 'missing' : 'no_choice', path }];
      case 'invalid_format': return [{ what: 'no_time', path }];
      case 'too_big': return [{ what: 'too_long', path }];
      case 'invalid_type': {
        if (valueAt(content, issue.path) === undefined) return [{ what: 'missing', path }];
        const expected = EXPECTED[issue.expected];
        return [expected === undefined ? { what: 'wrong', path } : { what: 'wrong_type', path, expected }];
      }
      default: return [{ what: 'wrong', path }];
    }
  });
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), content);
}
