// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Badge } from '../../model/badge';
import type { BackgroundReply, BackgroundRequest, ListedBadge, PageReport } from '../../model/protocol';
import type { Reading } from '../../model/reading';
import { badgesWith } from '../badge/badge-keeper';
import { cardParts } from '../badge/cards';
import { lancersFoot } from '../badge/client-link';
import type { Extension, GuardRequest } from '../extension';
import { startGuard } from '../guard';
import type { Readers } from '../read-safely';
import { createListSessions } from './list-session';

const CALM: Badge = { level: 'check', kind: null, label: '確認しましょう', reasons: [{ signal: 'rating', effect: 'bad', text: '評価は4.2です' }] };

let stop = () => { /* nothing runs yet */ };

/** Cards are `<div data-job="id" data-client="id"><p>name</p></div>`. */
function readersOf(change: Partial<Reading> = {}): Readers {
  return {
    isExcluded: () => false,
    isBlank: () => false,
    readAhead: () => [],
    classify: () => ({ platform: 'lancers', kind: 'listing', subject: null }),
    readPage(document) {
      readings += 1;
      const cards = [...document.querySelectorAll<HTMLElement>('[data-job]')];
      const ids = [...new Set(cards.map((card) => card.dataset.job ?? ''))];
      return {
        reading: {
          platform: 'lancers', kind: 'listing', viewer: 'worker', subject: null, health: { state: 'ok', missing: [] }, stage: { value: 'unknown', evidence: null, source: 'page' }, messages: [],
          jobs: ids.map((id) => ({ id, title: `仕事${id}`, client: { id: `client${id}`, name: null, facts: { orders: { state: 'known', value: 3, source: 'selector' } } }, digest: null, price: null, state: null, tags: [] })), ...change,
        },
        anchors: {
          messages: [], fields: {}, composer: null,
          cards: cards.map((card) => ({ job: ids.indexOf(card.dataset.job ?? ''), card, after: card.firstElementChild ?? card })),
        },
      };
    },
  };
}

function show(...ids: string[]): void {
  const list = document.createElement('main');
  for (const id of ids) {
    const card = document.createElement('div');
    card.dataset.job = id;
    card.append(Object.assign(document.createElement('p'), { textContent: `依頼者${id}` }));
    list.append(card);
  }
  document.body.replaceChildren(list);
}

/** How often the page of the test has been read. */
let readings = 0;

interface Scene { dim?: boolean; badges?: boolean; badgeOf?: (text: string) => Badge | null; change?: Partial<Reading>; answered?: Promise<void> }

/** @param scene.answered until then no question for badges is answered */
function start({ dim = false, badges = true, badgeOf = () => CALM, change = {}, answered = Promise.resolve() }: Scene = {}) {
  const log: BackgroundRequest[] = [];
  readings = 0;
  let alive = true;
  let listener: (request: GuardRequest) => unknown = () => null;
  const extension: Extension = {
    alive: () => alive,
    send: (request) => {
      log.push(request);
      const reply = (): BackgroundReply<BackgroundRequest['type']> => {
        if (request.type !== 'badges') return { ok: true };
        const answers = request.questions.map(({ key, text }) => ({ key, badge: badgeOf(text) }));
        return answers.some(({ badge }) => badge === null) ? { ok: false, error: 'analysis', detail: 'broken' } : { ok: true, badges: answers as { key: string; badge: Badge }[], look: { styles: '.badge {}', language: 'ja', app: '契約ガード', small: '', wanted: badges, dimDanger: dim } };
      };
      return request.type === 'badges' ? answered.then(reply) : Promise.resolve(reply());
    },
    listen: (answer) => { listener = answer; },
    getMessage: (key) => key,
  };
  window.history.replaceState(null, '', '/work/search');
  ({ stop } = startGuard({ window, extension, readers: readersOf(change), open: createListSessions(badgesWith(lancersFoot, cardParts)), patience: { pauses: [1], longestTry: 500 } }));
  return { log, orphan: () => { alive = false; }, report: () => listener({ type: 'page-status' }) as PageReport | null, reread: () => listener({ type: 'reread' }),
    listed: () => listener({ type: 'listed-badges' }) as ListedBadge[], reveal: (id: string) => listener({ type: 'show-finding', id }), next: () => listener({ type: 'next-finding' }) };
}

/** The badge of each card, by its accessible name. */
const names = () => [...document.querySelectorAll('[data-job]')].map((card) => card.firstElementChild?.shadowRoot?.querySelector('.badge > button')?.getAttribute('aria-label') ?? null);

beforeEach(() => { document.head.replaceChildren(); });
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('each card has its badge, several cards of one job the same, which is asked for once', async () => {
  show('1', '2', '1');
  const { log, report } = start({ badgeOf: (text) => ({ ...CALM, label: text }) });
  await vi.waitFor(() => { expect(names()).toEqual(['契約ガード: 仕事1', '契約ガード: 仕事2', '契約ガード: 仕事1']); });
  await vi.waitFor(() => { expect(report()).toMatchObject({ kind: 'listing', progress: 'done', badges: { check: 3 }, texts: { total: 3, judged: 3 } }); });
  expect(log.filter(({ type }) => type === 'badges')).toMatchObject([{ where: 'listing', questions: [{ text: '仕事1', textFindings: null }, { text: '仕事2' }] }]);
  expect(log.map(({ type }) => type).indexOf('remember')).toBeLessThan(log.map(({ type }) => type).indexOf('badges'));
});

test('cards that the site replaces have badges again, and nothing is asked twice', async () => {
  show('1');
  const { log } = start();
  await vi.waitFor(() => { expect(names()).toEqual(['契約ガード: 確認しましょう']); });
  show('1', '2');
  await vi.waitFor(() => { expect(names()).toHaveLength(2); expect(names()).not.toContain(null); });
  expect(log.flatMap((request) => (request.type === 'badges' ? request.questions.map(({ text }) => text) : []))).toEqual(['仕事1', '仕事2']);
});

test('an answer that comes after the page was read again is shown all the same', async () => {
  show('1');
  let arrive = () => { /* not asked yet */ };
  const { log, report } = start({ answered: new Promise((resolve) => { arrive = resolve; }) });
  await vi.waitFor(() => { expect(log.some(({ type }) => type === 'badges')).toBe(true); });
  const first = report()?.readAt ?? '';
  document.querySelector('main')?.append(document.createElement('p'));
  await vi.waitFor(() => { expect((report()?.readAt ?? '') > first).toBe(true); });
  expect(report()).toMatchObject({ progress: 'reading' });
  arrive();
  await vi.waitFor(() => { expect(names()).toEqual(['契約ガード: 確認しましょう']); });
  await vi.waitFor(() => { expect(report()).toMatchObject({ progress: 'done', badges: { check: 1 } }); });
  expect(log.filter(({ type }) => type === 'badges')).toHaveLength(1);
});

test('a badge of which nothing is known is no stop for the keyboard, and says what it is', async () => {
  show('1', '2');
  start({ badgeOf: (text) => (text === '仕事1' ? { level: 'unknown', kind: 'not_shown', label: '未確認', reasons: [] } : CALM) });
  await vi.waitFor(() => { expect(names()).toEqual(['契約ガード: 未確認', '契約ガード: 確認しましょう']); });
  const buttons = [...document.querySelectorAll('[data-job]')].map((card) => card.firstElementChild?.shadowRoot?.querySelector<HTMLElement>('.badge > button'));
  expect(buttons.map((button) => button?.tabIndex)).toEqual([-1, 0]);
  expect(buttons.map((button) => button?.textContent)).toEqual(['', '確認しましょう']);
});

test('the popup gets each job with its badge, and is led to one that is no stop for the keyboard; to one that is gone it is not', async () => {
  show('1', '2');
  const quiet: Badge = { level: 'unknown', kind: 'not_shown', label: '未確認', reasons: [] };
  const { listed, reveal } = start({ badgeOf: () => quiet });
  expect(listed()).toEqual([]);
  await vi.waitFor(() => { expect(names()).not.toContain(null); });
  expect(listed()).toEqual(['1', '2'].map((id) => ({ id: expect.any(String) as string, title: `仕事${id}`, client: null, badge: quiet })));
  const root = document.querySelectorAll('[data-job] > p')[1]?.shadowRoot;
  const opened = vi.fn();
  root?.querySelector('.badge > button')?.addEventListener('click', opened);
  Element.prototype.scrollIntoView = () => undefined;
  expect(reveal(listed()[1]?.id ?? '')).toBe(true);
  expect(root?.activeElement).toBe(root?.querySelector('.badge > button'));
  expect(opened).toHaveBeenCalledOnce();
  expect(reveal('9:none')).toBe(false);
  const gone = listed()[0]?.id ?? '';
  show('3');
  await vi.waitFor(() => { expect(listed().map(({ title }) => title)).toEqual(['仕事3']); });
  expect(reveal(gone)).toBe(false);
});

test('what is done with a badge is no click on its card', async () => {
  show('1');
  start();
  await vi.waitFor(() => { expect(names()).not.toContain(null); });
  const clicked = vi.fn();
  document.querySelector('[data-job]')?.addEventListener('click', clicked);
  document.querySelector('[data-job] > p')?.shadowRoot?.querySelector<HTMLElement>('.badge > button')?.click();
  expect(clicked).not.toHaveBeenCalled();
});

test('the setting dims cards at the worst level alone', async () => {
  show('1', '2');
  start({ dim: true, badgeOf: (text) => ({ ...CALM, level: text === '仕事1' ? 'danger' : 'careful' }) });
  await vi.waitFor(() => { expect([...document.querySelectorAll('[data-job]')].map((card) => card.hasAttribute('data-keiyaku-guard-dimmed'))).toEqual([true, false]); });
  stop();
  expect(document.querySelector('[data-keiyaku-guard-dimmed]')).toBeNull();
  expect(names()).toEqual([null, null]);
});

test('who wants no badges sees none; what the page says is remembered all the same', async () => {
  show('1');
  const { log, report } = start({ badges: false });
  await vi.waitFor(() => { expect(report()).toMatchObject({ progress: 'done', badges: {}, texts: { total: 0, judged: 0 } }); });
  await vi.waitFor(() => { expect(log.map(({ type }) => type)).toContain('remember'); });
  expect(names()).toEqual([null]);
});

test('a list whose badges cannot be made says so, and can be tried again', async () => {
  show('1');
  let broken = true;
  const { report, reread } = start({ badgeOf: () => (broken ? null : CALM) });
  await vi.waitFor(() => { expect(report()).toMatchObject({ progress: 'failed', failure: 'analysis' }); });
  broken = false;
  reread();
  await vi.waitFor(() => { expect(report()).toMatchObject({ progress: 'done', failure: null, badges: { check: 1 } }); });
});

test.each<[string, Partial<Reading>]>([
  ['a client\'s view', { viewer: 'client', health: { state: 'partial', missing: [{ what: 'client_view' }] } }],
  ['a page in translation', { health: { state: 'unreadable', missing: [{ what: 'translated' }] } }],
])('%s has no badges, and asks for none', async (_, change) => {
  show('1');
  const { log, report } = start({ change });
  await vi.waitFor(() => { expect(report()).not.toBeNull(); });
  await new Promise((resolve) => { setTimeout(resolve, 50); });
  expect(names()).toEqual([null]);
  expect(log.filter(({ type }) => type === 'badges' || type === 'remember')).toEqual([]);
});

test('when the extension is gone, what stands goes on standing, and the page says that it is over', async () => {
  show('1');
  const { orphan, report, reread } = start();
  await vi.waitFor(() => { expect(names()).not.toContain(null); });
  orphan();
  reread();
  await vi.waitFor(() => { expect(report()).toMatchObject({ failure: 'orphaned' }); });
  expect(names()).toEqual(['契約ガード: 確認しましょう']);
});

test('a button that nobody would answer goes with the extension', async () => {
  const line = () => [...document.documentElement.children].map(({ shadowRoot }) => shadowRoot?.querySelector('.line')).find(Boolean);
  show('1');
  const { orphan, reread } = start({ badgeOf: () => null, change: { health: { state: 'partial', missing: [{ what: 'cards' }] } } });
  await vi.waitFor(() => { expect(line()?.querySelector('.answer')?.textContent).toBe('line_retry'); });
  orphan();
  reread();
  await vi.waitFor(() => { expect(line()?.textContent).toContain('note_orphaned'); });
  expect(line()?.querySelector('.answer')).toBeNull();
});

test('a list has no notes to go to by keys, and says so', async () => {
  show('1');
  const { next } = start();
  expect(next()).toBe(false);
  await vi.waitFor(() => { expect([...document.documentElement.children].map(({ shadowRoot }) => shadowRoot?.querySelector('[role="status"]')?.textContent)).toContain('note_walk_none'); });
  stop();
  expect([...document.documentElement.children].some(({ shadowRoot }) => shadowRoot?.querySelector('[role="status"]'))).toBe(false);
});

test.each([['ok', 1], ['partial', 2]] as const)('once the page has had time to build itself, what was read with health %s is read %i times in all', async (state, times) => {
  vi.useFakeTimers();
  show('1');
  const { report } = start({ change: { health: { state, missing: state === 'ok' ? [] : [{ what: 'cards', count: 1 }] } } });
  await vi.advanceTimersByTimeAsync(3000);
  expect(readings).toBe(times);
  expect(report()).toMatchObject({ progress: 'done', badges: { check: 1 } });
  expect(names()).toEqual(['契約ガード: 確認しましょう']);
});
