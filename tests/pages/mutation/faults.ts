import type { ClientReading, Health, HealthIssue, JobReading, ListedJobReading, MessageReading, Reading, WorkRowReading } from '../../../src/model/reading';

/** What a page says of one thing; `lost` are the health issues of which one must say that it is missing, if any must. */
interface Said { value: unknown; lost?: readonly HealthIssue[] }
type Statement = Readonly<Record<string, Said>>;

const NOTHING = new Set<unknown>([null, undefined, 'unknown', '']);

/**
 * What is wrong with a reading of a page of which something is gone: it says another thing than the whole page did, or
 * something that this did not say at all, or leaves out a required part and does not tell.
 */
export function faultsOf(whole: Reading, torn: Reading): string[] {
  const { health } = torn;
  return [
    ...differences(ofPage(whole), ofPage(torn), health),
    ...inLists(whole.jobs ?? [], torn.jobs ?? [], health, { name: 'job', issues: ['cards'], statement: ofListed, id: (job) => job.id }),
    ...inLists(whole.rows ?? [], torn.rows ?? [], health, { name: 'row', issues: ['rows'], statement: ofRow }),
    ...inLists(whole.messages, torn.messages, health, { name: 'message', issues: ['messages', 'folded_history'], statement: ofMessage }),
  ];
}

interface ListKind<T> { name: string; issues: readonly HealthIssue[]; statement: (each: T) => Statement; id?: (each: T) => string }

/**
 * Some things of a list may be missing where that is told. Those with an id of their own are known by it, in any order. Others
 * stand in their order: each is compared with the next one that says the same, or with the next.
 */
function inLists<T>(whole: readonly T[], torn: readonly T[], health: Health, { name, issues, statement, id }: ListKind<T>): string[] {
  const faults: string[] = [];
  let at = 0;
  for (const each of torn) {
    const said = statement(each);
    const next = whole.findIndex((other, index) => (id === undefined ? index >= at && differences(statement(other), said, null).length === 0 : id(other) === id(each)));
    const place = next < 0 && id === undefined ? at : next;
    const before = whole[place];
    if (before === undefined) faults.push(`${name}: ${JSON.stringify(each)} was not there`);
    else faults.push(...differences(statement(before), said, health).map((fault) => `${name} ${place}: ${fault}`));
    at = place + 1;
  }
  if (id !== undefined && new Set(torn.map(id)).size < torn.length) faults.push(`${name}: one stands twice`);
  if (torn.length < whole.length && !tells(health, issues)) faults.push(`${name}: ${whole.length - torn.length} gone without a word`);
  return faults;
}

/** What is said otherwise than before; with a health, also what is said no longer and not told there. */
function differences(before: Statement, after: Statement, health: Health | null): string[] {
  return Object.entries({ ...before, ...after }).flatMap(([name]) => {
    const { value: was, lost } = before[name] ?? { value: undefined };
    const is = after[name]?.value;
    if (!NOTHING.has(is)) return isSame(is, was) ? [] : [`${name} ${told(is)} instead of ${told(was)}`];
    return NOTHING.has(was) || lost === undefined || health === null || tells(health, lost) ? [] : [`${name} gone without a word`];
  });
}

const tells = ({ state, missing }: Health, issues: readonly HealthIssue[]): boolean => state === 'unreadable' || missing.some(({ what }) => issues.includes(what));

/** Of several things some may be gone. */
const isSame = (is: unknown, was: unknown): boolean => (is instanceof Set ? was instanceof Set && [...is].every((each) => was.has(each)) : is === was);

const told = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value instanceof Set ? [...value] : value));

/** The amounts of a price: how it is worded around them may depend on where it stands. */
const amountsOf = (price: string | null): string | null => price?.match(/\d[\d,.]*(?=\s*円)/gu)?.join(' ') ?? null;

function ofPage({ platform, kind, subject, viewer, stage, approval, contractAmount, job, client, ownVerifications, health }: Reading): Statement {
  return {
    platform: { value: platform }, kind: { value: kind }, subject: { value: subject }, viewer: { value: viewer }, stage: { value: stage.value, lost: ['stage'] },
    approval: { value: approval?.value }, amount: { value: contractAmount }, ...(job && ofJob(job)), ...(client && ofClient(client, ['client'])),
    ...Object.fromEntries(Object.entries(ownVerifications ?? {}).map(([name, value]) => [`own ${name}`, { value, lost: ['verifications', 'not_own_profile'] }])),
    // What keeps a page from being judged is not gone because one of its signs is.
    translated: { value: health.missing.some(({ what }) => what === 'translated') || null, lost: ['translated'] },
  };
}

function ofJob({ id, title, description, reward, tags, applications }: JobReading): Statement {
  return {
    'job\'s id': { value: id, lost: ['job'] }, title: { value: title, lost: ['job'] }, description: { value: description === null ? null : new Set(description.split('\n')), lost: ['description'] },
    reward: { value: amountsOf(reward), lost: ['job'] }, tags: { value: new Set(tags) },
    ...Object.fromEntries(Object.entries(applications ?? {}).map(([name, value]) => [name, { value }])),
  };
}

function ofClient({ id, name, facts, verifications }: ClientReading, lost: readonly HealthIssue[]): Statement {
  return {
    'client\'s id': { value: id, lost }, 'client\'s name': { value: name, lost },
    ...Object.fromEntries(Object.entries(facts).map(([fact, known]) => [fact, { value: known.state === 'known' ? known.value : null }])),
    ...Object.fromEntries(Object.entries(verifications ?? {}).map(([mark, value]) => [`client's ${mark}`, { value, lost: ['verifications'] }])),
  };
}

const ofListed = ({ id, title, digest, client, price, state, tags }: ListedJobReading): Statement => ({
  id: { value: id }, title: { value: title }, digest: { value: digest }, price: { value: amountsOf(price) }, state: { value: state }, tags: { value: new Set(tags) }, ...ofClient(client, ['client', 'cards']),
});

const ofRow = ({ kind, id, userId, title, client, state, stage, time }: WorkRowReading): Statement => ({
  kind: { value: kind }, id: { value: id, lost: ['rows'] }, user: { value: userId }, title: { value: title, lost: ['rows'] }, 'client\'s id': { value: client.id, lost: ['rows', 'client'] },
  'client\'s name': { value: client.name, lost: ['rows', 'client'] }, state: { value: state, lost: ['rows', 'stage'] }, stage: { value: stage, lost: ['rows', 'stage'] }, time: { value: time },
});

const ofMessage = ({ sender, time, body }: MessageReading): Statement => ({
  sender: { value: sender, lost: ['sender'] }, time: { value: time, lost: ['time'] }, body: { value: `「${body}」` },
});
