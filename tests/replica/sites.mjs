import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bundleApp } from './bundle.mjs';
import { jobPage as crowdworksJob } from './crowdworks/job-page.mjs';
import { clientPage, listPage as crowdworksList } from './crowdworks/list-page.mjs';
import { JOBS as CROWDWORKS_JOBS, THREADS } from './crowdworks/stories.mjs';
import { crowdworksPage } from './crowdworks/shell.mjs';
import { PROGRESS, threadPage } from './crowdworks/thread-page.mjs';
import { worklistPage as crowdworksWorklist } from './crowdworks/worklist-page.mjs';
import { boardPage } from './lancers/board-page.mjs';
import { jobPage as lancersJob } from './lancers/job-page.mjs';
import { cardsOf, listPage as lancersList } from './lancers/list-page.mjs';
import { lancersPage } from './lancers/shell.mjs';
import { BOARDS, JOBS as LANCERS_JOBS } from './lancers/stories.mjs';
import { worklistPage as lancersWorklist } from './lancers/worklist-page.mjs';

const CROWDWORKS = 'https://crowdworks.jp';
const LANCERS = 'https://www.lancers.jp';

/** Every page of the replica, with a word on what it shows. */
export const PAGES = [
  ...THREADS.map(({ path: kind, id, about }) => ({ url: `${CROWDWORKS}/${kind}/${id}`, about })),
  ...CROWDWORKS_JOBS.map(({ id, about }) => ({ url: `${CROWDWORKS}/public/jobs/${id}`, about })),
  ...LANCERS_JOBS.map(({ id, about }) => ({ url: `${LANCERS}/work/detail/${id}`, about })),
  { url: `${CROWDWORKS}/public/jobs/search`, about: '募集の一覧：どのお仕事にも印' },
  { url: `${LANCERS}/work/search`, about: '募集の一覧：評価と価格の判定、求人の広告' },
  ...BOARDS.map(({ id, about }) => ({ url: `${LANCERS}/mypage/message?boardId=${id}`, about })),
];

/** Pages on which the extension must not run at all. Their text would be flagged if it did. */
export const EXCLUDED = [`${CROWDWORKS}/login`, `${CROWDWORKS}/payments`, `${LANCERS}/user/login`, `${LANCERS}/mypage/profile`, `${LANCERS}/mypage/payment`];

const style = (name) => ({ type: 'text/css; charset=utf-8', body: readFileSync(path.join(import.meta.dirname, name), 'utf8') });
const json = (value) => ({ type: 'application/json; charset=utf-8', body: JSON.stringify(value) });

/**
 * Prepares the answers to every request that the replica's pages make.
 * @param {{ paid?: Set<string> }} [world] `paid`: paths of CrowdWorks' threads whose escrow has been paid since; may grow while pages are served
 */
export async function replicaPages({ paid = new Set() } = {}) {
  const [threadScript, boardScript, crowdworksListScript, lancersListScript] = await Promise.all(
    ['crowdworks/thread-client.mjs', 'lancers/board-client.mjs', 'crowdworks/list-client.mjs', 'lancers/list-client.mjs'].map(bundleApp));
  const script = (body) => ({ type: 'text/javascript; charset=utf-8', body });
  const threadsBy = async (choose) => new Map(await Promise.all(THREADS.map(async (thread) => [`/${thread.path}/${thread.id}`, await threadPage(choose(thread))])));
  const threads = await threadsBy((thread) => thread);
  const threadsPaid = await threadsBy((thread) => ({ ...thread, progress: PROGRESS.funded }));
  const secret = '<h1>ログイン・お支払い</h1><p>LINEのIDを教えてください。</p>';

  const crowdworks = (url) => {
    if (url.pathname === '/replica/crowdworks-thread.js') return script(threadScript);
    if (url.pathname === '/replica/crowdworks-list.js') return script(crowdworksListScript);
    if (url.pathname === '/replica/crowdworks.css') return style('crowdworks/site.css');
    if (threads.has(url.pathname)) return { body: (paid.has(url.pathname) ? threadsPaid : threads).get(url.pathname) };
    const data = /^\/message\/threads\/(\d+)\/messages\.json$/.exec(url.pathname);
    const thread = data && THREADS.find(({ id }) => id + 300000000 === Number(data[1]));
    if (thread) return json({ messages: thread.messages, folded: thread.folded ?? 0, controls: thread.controls ?? false });
    const job = CROWDWORKS_JOBS.find(({ id }) => url.pathname === `/public/jobs/${id}`);
    if (job) return { body: crowdworksJob(job) };
    if (url.pathname === '/public/jobs/search') return { body: crowdworksList() };
    const employer = /^\/public\/employers\/(\d+)$/.exec(url.pathname);
    if (employer) return { body: clientPage(Number(employer[1])) };
    if (url.pathname === '/e/contracts') return { body: crowdworksWorklist() };
    if (['/login', '/payments'].includes(url.pathname)) return { body: crowdworksPage({ title: 'ログイン', main: secret }) };
    return null;
  };
  const lancers = (url) => {
    if (url.pathname === '/replica/lancers-boards.js') return script(boardScript);
    if (url.pathname === '/replica/lancers-list.js') return script(lancersListScript);
    if (url.pathname === '/replica/list-cards') return { body: cardsOf(Number(url.searchParams.get('page'))) };
    if (url.pathname === '/work/search') return { body: lancersList(Number(url.searchParams.get('page') ?? 1)) };
    if (url.pathname === '/replica/lancers.css') return style('lancers/site.css');
    if (/^\/mypage\/message\/?$/.test(url.pathname)) return { body: boardPage() };
    const job = LANCERS_JOBS.find(({ id }) => url.pathname === `/work/detail/${id}`);
    if (job) return { body: lancersJob(job) };
    if (url.pathname === '/mypage/proposals') return { body: lancersWorklist() };
    if (['/user/login', '/mypage/profile', '/mypage/payment'].includes(url.pathname)) return { body: lancersPage({ title: 'ログイン', main: secret }) };
    return null;
  };
  /** @param {string} host @param {URL} url */
  return (host, url) => (host === 'crowdworks.jp' ? crowdworks(url) : host === 'www.lancers.jp' ? lancers(url) : null);
}
