// @vitest-environment jsdom
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentOf, read } from './read-double';

interface Story { path: string; id: number; messages: { own: boolean; body: string; time: string }[]; folded?: number; markup?: string; htmlClass?: string }
interface Job { id: number; title: string; description: string; reward: string; client: { userDisplayName: string } }

const replica = (file: string): Promise<unknown> => import(path.resolve(import.meta.dirname, '../../replica/crowdworks', file));
const { THREADS, JOBS } = await replica('stories.mjs') as { THREADS: Story[]; JOBS: Job[] };
const { threadPage } = await replica('thread-page.mjs') as { threadPage: (story: object) => Promise<string> };
const { jobPage } = await replica('job-page.mjs') as { jobPage: (job: Job) => string };

const STAGES: Record<number, string> = { 42000001: 'contracted', 42000002: 'funded', 42000003: 'delivered', 42000004: 'funded' };

describe('the threads of the replica', () => {
  test.each(THREADS.map((story) => [`${story.path}/${story.id}`, story] as const))('%s', async (address, story) => {
    const page = { url: `https://crowdworks.jp/${address}`, html: await threadPage({ ...story, rendered: true }) };
    const { reading } = read(page, documentOf(page));
    expect(reading.stage.value).toBe(STAGES[story.id] ?? 'before_contract');
    expect(reading.messages.map(({ body, sender }) => [sender, body])).toEqual(story.messages.map(({ own, body }) => [own ? 'worker' : 'client', body]));
    expect(reading.messages.every(({ time }, index) => time?.endsWith(`${story.messages[index]?.time.slice(-5) ?? ''}+09:00`))).toBe(true);
    expect(reading).toMatchObject({ viewer: 'worker', client: { name: 'みなと編集室' }, job: { id: '13500001' } });
    expect(reading.health.missing).toEqual([
      ...(story.folded === undefined ? [] : [{ what: 'folded_history', count: story.folded }]),
      ...(story.markup === undefined ? [] : [{ what: 'unknown_layout' }]),
      ...(story.htmlClass === undefined ? [] : [{ what: 'translated' }]),
    ]);
  });

  test('a page that has not drawn its messages yet says so', async () => {
    const page = { url: 'https://crowdworks.jp/proposals/41000001', html: await threadPage(THREADS[0] ?? {}) };
    expect(read(page).reading.health).toEqual({ state: 'unreadable', missing: [{ what: 'messages' }] });
  });
});

describe('the job posts of the replica', () => {
  test.each(JOBS.map((job) => [job.title, job] as const))('%s', (_, job) => {
    const { reading } = read({ url: `https://crowdworks.jp/public/jobs/${job.id}`, html: jobPage(job) });
    expect(reading).toMatchObject({
      health: { state: 'ok', missing: [] },
      job: { id: String(job.id), title: job.title, description: job.description, reward: `固定報酬制 ${job.reward}` },
      client: { name: job.client.userDisplayName },
    });
  });
});
