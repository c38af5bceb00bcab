import type { CompiledPages } from '../../rulebook/compiled-pages';
import { labelsOf } from '../page-rules';

/** The nickname that an address of a person's page names; null when it is none. The site knows people by their nicknames. */
export function nicknameOf(rules: CompiledPages, href: string | null): string | null {
  if (href === null) return null;
  for (const pattern of labelsOf(rules, 'person_path')) {
    const nickname = new RegExp(pattern, 'u').exec(href)?.groups?.nickname;
    if (nickname !== undefined) return decode(nickname);
  }
  return null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
