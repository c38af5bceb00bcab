// Records what a page's main thread does, and tells which part of it is an extension's: the parts of tasks that its own scripts ran, all
// that they called included. Seen by two witnesses, the browser's own events and the profiler's samples, each of which misses something.
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'disabled-by-default-v8.cpu_profiler', 'v8.execute'];

const OURS = 'chrome-extension://';
/** Put into the page's own timeline by `mark`, so that its process and thread are known. */
const MARK = 'bench-main-thread';

/**
 * @param {import('@playwright/test').CDPSession} session of the page that is measured
 * @returns {Promise<() => Promise<object[]>>} ends the recording and gives its events
 */
export async function record(session) {
  const events = [];
  const take = ({ value }) => { events.push(...value); };
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: CATEGORIES, excludedCategories: ['*'] } });
  return async () => {
    await session.send('Runtime.evaluate', { expression: `performance.mark('${MARK}')` });
    const complete = new Promise((resolve) => { session.once('Tracing.tracingComplete', resolve); });
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', take);
    return events;
  };
}

/** Joins stretches that touch or overlap. @param {[number, number][]} stretches @returns {[number, number][]} in order */
export function joined(stretches) {
  const all = [];
  for (const [start, end] of [...stretches].sort((one, other) => one[0] - other[0])) {
    const last = all.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else all.push([start, end]);
  }
  return all;
}

/** The stretches in which a sample of the profiler found one of our frames on the stack. */
function sampled(events) {
  const stretches = [];
  const profiles = new Map();
  for (const { name, id, args } of events) {
    if (name === 'Profile') profiles.set(id, { now: args.data.startTime, ours: new Map() });
    if (name !== 'ProfileChunk') continue;
    const profile = profiles.get(id);
    if (profile === undefined) continue;
    const { cpuProfile = {}, timeDeltas = [] } = args.data;
    for (const { id: node, parent, callFrame: { url = '' } } of cpuProfile.nodes ?? []) profile.ours.set(node, url.startsWith(OURS) || profile.ours.get(parent) === true);
    (cpuProfile.samples ?? []).forEach((node, index) => {
      const from = profile.now;
      profile.now += timeDeltas[index] ?? 0;
      // A sample stands for the time until the next; that time is not known yet, the time since the one before is.
      if (profile.ours.get(node)) stretches.push([from, profile.now]);
    });
  }
  return stretches;
}

const addressOf = ({ args }) => args?.data?.url ?? args?.data?.fileName ?? args?.fileName ?? '';

/**
 * @param {readonly object[]} events of a recording
 * @returns {{ longest: number, script: number, busy: number, marks: Record<string, number> }} in milliseconds: our longest part of one task,
 *   all our parts together, all that the thread did for anybody, in time of the processor, which others at work on the machine stretch least;
 *   and when the page's own marks were set, on the wall's clock
 */
export function readTrace(events) {
  const mark = events.find(({ name, cat }) => name === MARK && cat.includes('blink.user_timing'));
  if (mark === undefined) throw new Error('the recording does not know its main thread');
  const here = events.filter(({ pid, tid, name }) => pid === mark.pid && (tid === mark.tid || name === 'Profile' || name === 'ProfileChunk')).sort((one, other) => one.ts - other.ts);
  const main = here.filter(({ tid }) => tid === mark.tid);
  const named = main.filter((event) => event.ph === 'X' && addressOf(event).startsWith(OURS)).map(({ ts, dur }) => [ts, ts + dur]);
  const ours = joined([...named, ...sampled(here)]);
  const tasks = main.filter(({ name, ph }) => ph === 'X' && name === 'RunTask');
  const parts = tasks.map(({ ts, dur, tdur = dur }) => {
    const shown = ours.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(ts + dur, to) - Math.max(ts, from)), 0);
    return dur === 0 ? 0 : shown * (tdur / dur);
  });
  const marks = {};
  for (const { name, ts, cat } of main) if (cat.includes('blink.user_timing') && name.startsWith('bench-')) marks[name] ??= ts / 1000;
  return {
    longest: Math.max(0, ...parts) / 1000, script: parts.reduce((sum, part) => sum + part, 0) / 1000,
    busy: tasks.reduce((sum, { dur, tdur = dur }) => sum + tdur, 0) / 1000, marks,
  };
}
