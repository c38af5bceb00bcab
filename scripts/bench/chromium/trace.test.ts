import { describe, expect, it } from 'vitest';
import { joined, readTrace } from './trace.mjs';

const HERE = { pid: 1, tid: 2, cat: 'devtools.timeline' };
const event = (name: string, ts: number, dur: number, more: object = {}) => ({ ...HERE, ph: 'X', name, ts, dur, ...more });
const mark = { ...HERE, ph: 'I', name: 'bench-main-thread', cat: 'blink.user_timing', ts: 900_000 };
const ours = { args: { data: { url: 'chrome-extension://abc/content.js' } } };

/** A profiler's account: samples of the nodes, each with the microseconds since the one before. */
const profile = (nodes: object[], samples: number[], timeDeltas: number[]) => [
  { ...HERE, tid: 9, ph: 'P', name: 'Profile', id: '0x1', ts: 1, args: { data: { startTime: 100_000 } } },
  { ...HERE, tid: 9, ph: 'P', name: 'ProfileChunk', id: '0x1', ts: 2, args: { data: { cpuProfile: { nodes, samples }, timeDeltas } } },
];
const node = (id: number, url: string, parent?: number) => ({ id, callFrame: { url }, ...(parent !== undefined && { parent }) });

describe('joined', () => {
  it('makes one stretch of those that touch', () => {
    expect(joined([[5, 8], [0, 2], [2, 3], [6, 7]])).toEqual([[0, 3], [5, 8]]);
  });
});

describe('readTrace', () => {
  it('counts what the browser says is ours, once', () => {
    const events = [mark, event('RunTask', 0, 10_000), event('FunctionCall', 1000, 4000, ours), event('FunctionCall', 2000, 1000, ours), event('FunctionCall', 6000, 1000, { args: { data: { url: 'https://crowdworks.jp/a.js' } } })];
    expect(readTrace(events)).toMatchObject({ longest: 4, script: 4, busy: 10 });
  });

  it('counts what the profiler found under a function of ours, and nothing of the page', () => {
    const nodes = [node(1, ''), node(2, 'chrome-extension://abc/content.js', 1), node(3, '', 2), node(4, 'https://crowdworks.jp/a.js', 1)];
    const events = [mark, event('RunTask', 100_000, 50_000), ...profile(nodes, [4, 2, 3, 4], [10_000, 10_000, 10_000, 10_000])];
    expect(readTrace(events)).toMatchObject({ longest: 20, script: 20 });
  });

  it('takes the processor\'s time where the thread had to wait for it', () => {
    expect(readTrace([mark, event('RunTask', 0, 10_000, { tdur: 5000 }), event('FunctionCall', 0, 4000, ours)])).toMatchObject({ longest: 2, busy: 5 });
  });

  it('leaves out other threads and processes', () => {
    expect(readTrace([mark, event('RunTask', 0, 10_000, { tid: 3 }), event('RunTask', 0, 10_000, { pid: 7 }), event('FunctionCall', 0, 4000, { ...ours, pid: 7 })])).toMatchObject({ script: 0, busy: 0 });
  });

  it('says so where it cannot know the thread', () => {
    expect(() => readTrace([event('RunTask', 0, 1)])).toThrow('main thread');
  });
});
