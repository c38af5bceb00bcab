// Pages as long as a bench wants them, beside those of the replica: a thread of any number of messages, and a listing of any number of cards.
import { listPage } from '../../../tests/replica/crowdworks/list-page.mjs';
import { PROGRESS, threadPage } from '../../../tests/replica/crowdworks/thread-page.mjs';
import { replicaPages } from '../../../tests/replica/sites.mjs';

const CLIENT = { id: 7100001, name: 'みなと編集室' };
const FIRST_ID = 42000000;
/** What the site adds to a thread's number to name its messages. */
const MESSAGES_ID = 300000000;

const html = (body) => ({ body });
const message = (body, index) => ({
  id: 50_000 + index, own: false, senderName: CLIENT.name, senderHref: `/public/employers/${CLIENT.id}`, files: [], body, time: `2026年11月${String(1 + (index % 28)).padStart(2, '0')}日 10:00`,
});

/**
 * @param {Record<string, string[]>} threads bodies of the messages of each thread, by a name for it
 * @param {number} cards of the listing
 * @returns {Promise<{ pages: Parameters<typeof import('../../../tests/replica/server.mjs').serveReplica>[0]['pages'], thread: (name: string) => string, listing: string, blank: string }>}
 *   `blank`: an address of the site without a page of ours
 */
export async function longPages(threads, cards) {
  const replica = await replicaPages();
  const idOf = (name) => FIRST_ID + Object.keys(threads).indexOf(name);
  const answers = new Map();
  for (const [name, bodies] of Object.entries(threads)) {
    const id = idOf(name);
    const messages = bodies.map(message);
    answers.set(`/proposals/${id}`, html(await threadPage({ path: 'proposals', id, title: '長いやり取り', client: CLIENT, job: { id: 13500001, title: '暮らしのコラム執筆' }, progress: PROGRESS.applied, messages })));
    answers.set(`/message/threads/${MESSAGES_ID + id}/messages.json`, { type: 'application/json; charset=utf-8', body: JSON.stringify({ messages, folded: 0, controls: false }) });
  }
  answers.set('/public/jobs/search', html(listPage({ jobs: cards })));
  answers.set('/blank', html('<!doctype html><title>blank</title>'));
  return {
    pages: (host, url) => (host === 'crowdworks.jp' && answers.get(url.pathname)) || replica(host, url),
    thread: (name) => `https://crowdworks.jp/proposals/${idOf(name)}`,
    listing: 'https://crowdworks.jp/public/jobs/search',
    blank: 'https://crowdworks.jp/blank',
  };
}
