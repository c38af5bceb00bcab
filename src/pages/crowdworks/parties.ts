import type { ClientReading, JobReading } from '../../model/reading';
import { linearise } from '../linear-text';
import type { PageContext } from '../page-reader';
import { selectorOf, waysOf } from '../page-rules';
import { findElements } from '../read-field';
import type { MessageItem } from './message-items';
import { matchLabel, userOf } from './user-link';

interface Named { id: string; name: string | null; link: Element | null }

/** The client of a thread and the link that names it: the one whom the page links outside of messages, else the one who writes as client; null when that is nobody or several. */
export function threadClient(context: PageContext, items: readonly MessageItem[]): { client: ClientReading; after: Element | null } | null {
  const { rules } = context;
  const senders = () => items.flatMap(({ user, userLink }) => (user?.role === 'client' ? [{ id: user.id, name: userLink === null ? null : linearise(userLink).text, link: null }] : []));
  const client = theOnly(linked(context, 'client_link', (href) => userOf(rules, href)?.id ?? null)) ?? theOnly(senders());
  return client === null ? null : { client: { id: client.id, name: client.name, facts: {} }, after: client.link };
}

/** The job that a thread is about; null when the page links none or several outside of messages. */
export function threadJob(context: PageContext): JobReading | null {
  const job = theOnly(linked(context, 'job_link', (href) => matchLabel(context.rules, 'job_path', href)?.id ?? null));
  return job === null ? null : { id: job.id, title: job.name, description: null, reward: null };
}

/** Links of a field outside of messages, in which people may link anything. */
function linked({ document, rules, reader }: PageContext, field: string, idOf: (href: string) => string | null): Named[] {
  const [mounts, messages] = [selectorOf(rules, reader, 'mount'), selectorOf(rules, reader, 'message')];
  const mount = mounts === null ? null : document.querySelector(mounts);
  const id = (element: Element) => idOf(element.getAttribute('href') ?? '');
  const accept = (element: Element) => mount?.contains(element) !== true && (messages === null || element.closest(messages) === null) && id(element) !== null;
  const found = findElements(document, waysOf(rules, reader, field), accept)?.elements ?? [];
  return found.map((element) => ({ id: id(element) ?? '', name: linearise(element).text, link: element }));
}

/** The one whom all name, with the first name that is not empty. */
function theOnly(named: readonly Named[]): Named | null {
  const [first] = named;
  if (first === undefined || named.some(({ id }) => id !== first.id)) return null;
  const shown = named.find(({ name }) => name !== null && name !== '');
  return { id: first.id, name: shown?.name ?? null, link: (shown ?? first).link };
}
