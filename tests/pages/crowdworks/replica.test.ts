// @vitest-environment jsdom
import { assert, describe, expect, test } from 'vitest';
import { jobPage } from '../../replica/crowdworks/job-page.mjs';
import { JOBS, THREADS } from '../../replica/crowdworks/stories.mjs';
import { threadPage } from '../../replica/crowdworks/thread-page.mjs';
import { documentOf } from '../document-of';
import { read } from './read-double';

const STAGES: Record<number, string> = { 42000001: 'contracted', 42000002: 'funded', 42000003: 'delivered', 42000004: 'funded', 42000005: 'unknown', 42000006: 'delivered', 42000007: 'unknown', 42000008: 'funded', 42000009: 'contracted' };

describe('the threads of the replica', () => {
  test.each(THREADS.map((story) => [`${story.path}/${story.id}`, story] as const))('%s', async (address, story) => {
    const page = { url: `https://crowdworks.jp/${address}`, html: await threadPage({ ...story, rendered: true }) };
    const { reading } = read(page, documentOf(page));
    expect(reading.stage.value).toBe(STAGES[story.id] ?? 'before_contract');
    expect(reading.messages.map(({ body, sender }) => [sender, body])).toEqual(story.messages.map(({ own, body }) => [own ? 'worker' : 'client', body]));
    expect(reading.messages.every(({ time }, index) => time?.endsWith(`${story.messages[index]?.time.slice(-5) ?? ''}+09:00`))).toBe(true);
    expect(reading).toMatchObject({ viewer: 'worker', client: { name: 'みなと編集室' }, job: { id: '13500001' } });
    expect(reading.health.missing).toEqual([
      ...(STAGES[story.id] === 'unknown' ? [{ what: 'stage' }] : []),
      ...(story.folded === undefined ? [] : [{ what: 'folded_history', count: story.folded }]),
      ...(story.markup === undefined ? [] : [{ what: 'unknown_layout' }]),
      ...(story.htmlClass === undefined ? [] : [{ what: 'translated' }]),
    ]);
  });

  test('a page that has not drawn its messages yet says so', async () => {
    const thread = THREADS.find(({ rendered }) => rendered !== true);
    assert(thread);
    const page = { url: 'https://crowdworks.jp/proposals/41000001', html: await threadPage(thread) };
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
