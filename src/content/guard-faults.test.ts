// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://crowdworks.jp/"}
import { describe, expect, it, vi } from 'vitest';
import { startGuard } from './guard';
import { createSessions } from './session';
import { done, report, start } from './guard-double';
import { extensionDouble, lineOf, noteOf, PAGE_URL, readersOf, showMessages, TIMELY } from './page-double';
describe('faults', () => {
  it('a script that is orphaned while the page still builds itself says so without a change of the page', async () => {
    showMessages(['b', 'LINEで話しましょう。']);
    const double = start(extensionDouble());
    await done(double);
    double.state.alive = false;
    await vi.waitFor(() => { expect(noteOf('b')?.querySelectorAll('.orphaned')).toHaveLength(1); }, 5000);
    expect(report(double)?.failure).toBe('orphaned');
  });

  it('an orphaned script says so in its note and asks nothing more', async () => {
    const list = showMessages(['b', 'LINEで話しましょう。']);
    const double = start(extensionDouble());
    await done(double);
    const asked = double.log.length;
    double.state.alive = false;
    list.append('何かが変わった');
    await vi.waitFor(() => { expect(noteOf('b')?.querySelectorAll('.orphaned')).toHaveLength(1); });
    for (let times = 0; times < 3; times += 1) {
      list.append('また変わった');
      await new Promise((resolve) => { setTimeout(resolve, 150); });
    }
    expect(noteOf('b')?.querySelectorAll('.orphaned')).toHaveLength(1);
    expect(double.log).toHaveLength(asked);
  });

  it('a lost request is sent again and nothing is lost', async () => {
    showMessages(['b', 'LINEで話しましょう。']);
    const double = start(extensionDouble({ fail: ({ type }, times) => (type === 'analyse' && times === 1 ? new Error('Could not establish connection. Receiving end does not exist.') : undefined) }));
    await done(double);
    expect(noteOf('b')).not.toBeNull();
    expect(double.of('analyse')).toHaveLength(2);
  });

  it('a background that never answers is a failure with a way to try again', async () => {
    showMessages(['b', 'LINEで話しましょう。']);
    let broken = true;
    const double = start(extensionDouble({ fail: ({ type }) => (broken && type === 'analyse' ? new Error('The message port closed before a response was received.') : undefined) }));
    await vi.waitFor(() => { expect(report(double)).toMatchObject({ progress: 'failed', failure: 'background_unreachable' }); });
    expect(lineOf()?.textContent).toContain('line_failure_background_unreachable');
    const tries = double.of('analyse').length;
    document.body.append('何かが変わった');
    await new Promise((resolve) => { setTimeout(resolve, 250); });
    expect(double.of('analyse')).toHaveLength(tries);
    broken = false;
    lineOf()?.querySelector<HTMLButtonElement>('.words > button')?.click();
    await done(double);
    expect(noteOf('b')).not.toBeNull();
    expect(lineOf()).toBeNull();
  });

  it('an over-long text is cut, judged in its head, and said to be cut', async () => {
    showMessages(['b', `LINEで話しましょう。${'長'.repeat(120_000)}`]);
    const double = start(extensionDouble());
    await done(double);
    expect(double.of('analyse')[0]?.texts[0]?.text).toHaveLength(100_000);
    expect(report(double)?.health).toEqual({ state: 'partial', missing: [{ what: 'text_too_long' }] });
    expect(lineOf()?.textContent).toContain('health_text_too_long');
  });

  it('a reader that stumbles is an unreadable page', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    showMessages(['b', 'LINEで話しましょう。']);
    const double = extensionDouble();
    window.history.replaceState(null, '', PAGE_URL);
    const guard = startGuard({ window: window, extension: double.extension, readers: { ...readersOf(), readPage: () => { throw new Error('stumbled'); } }, open: createSessions(() => () => true), patience: TIMELY });
    await vi.advanceTimersByTimeAsync(3000);
    expect(report(double)).toMatchObject({ progress: 'done', health: { state: 'unreadable' }, texts: { total: 0, judged: 0 } });
    expect(double.of('analyse')).toEqual([]);
    guard.stop();
  });
});
