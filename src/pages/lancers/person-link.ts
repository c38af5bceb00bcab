import type { CompiledPages } from '../../rulebook/compiled-pages';
import { labelsOf } from '../page-rules';

/** The nickname that an address of a person's page names; null when it is none. The site knows people by their nicknames. */
export function nicknameOf(rules: CompiledPages, href: string | null): string | null {
  const nickname = named(rules, 'person_path', href);
  try {
    return nickname === null ? null : decodeURIComponent(nickname);
  } catch {
    return nickname;
  }
}

/** The id of the job to which a link leads; null when it leads to none. */
export const workOf = (rules: CompiledPages, link: Element | null): string | null => named(rules, 'work_path', link?.getAttribute('href') ?? null);

/** The id of the person to whom one of these links would write; null when none does. */
export const userOf = (rules: CompiledPages, links: readonly Element[]): string | null => links.map((link) => named(rules, 'user_path', link.getAttribute('href'))).find((id) => id !== null) ?? null;

/** What the one group of the first fitting expression holds. */
function named(rules: CompiledPages, label: string, href: string | null): string | null {
  if (href === null) return null;
  return labelsOf(rules, label).map((pattern) => new RegExp(pattern, 'u').exec(href)?.[1]).find((found) => found !== undefined) ?? null;
}
