// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://crowdworks.jp/"}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reading } from '../model/reading';
import { startGuard } from './guard';
import { completeWindow, extensionDouble, lineOf, messageOf, noteOf, PAGE_URL, readersOf, showMessages, TIMELY } from './page-double';

const UNKNOWN_STAGE: Partial<Reading> = { stage: { value: 'unknown', evidence: null, source: 'page' } };
let stop = () => { /* nothing runs yet */ };

function start(double: ReturnType<typeof extensionDouble>, change: Partial<Reading> = {}, url = PAGE_URL) {
  window.history.replaceState(null, '', url);
  const guard = startGuard({ window: window, extension: double.extension, readers: readersOf(change), loadPrefilter: () => (text) => /LINE|line/.test(text), patience: TIMELY });
  stop = guard.stop;
  return double;
}
const report = (double: ReturnType<typeof extensionDouble>) => double.page({ type: 'page-status' });
const done = (double: ReturnType<typeof extensionDouble>) => vi.waitFor(() => { expect(report(double)?.progress).toBe('done'); });

beforeEach(() => {
  completeWindow();
  document.head.replaceChildren();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  for (const left of document.querySelectorAll('[data-keiyaku-guard]')) left.remove();
});

describe('a page with a finding', () => {
  it('carries a note on the message itself, and leaves the site’s own children as they are', async () => {
    const list = showMessages(['a', 'よろしくお願いします。'], ['b', 'LINEで話しましょう。']);
    const before = list.outerHTML;
    const double = start(extensionDouble());
    await done(double);
    expect(list.outerHTML).toBe(before);
    expect(messageOf('b')?.shadowRoot?.firstElementChild?.tagName).toBe('SLOT');
    expect(noteOf('b')?.querySelector('blockquote')?.textContent).toBe('LINE');
    expect(noteOf('b')?.textContent).toContain('severity_violation');
    expect(noteOf('a')).toBeNull();
    expect(lineOf()).toBeNull();
  });

  it('is reported with the place of what was found, once', async () => {
    showMessages(['a', 'はい。'], ['b', 'LINEで話しましょう。']);
    const double = start(extensionDouble());
    await done(double);
    expect(report(double)).toMatchObject({
      platform: 'crowdworks', kind: 'thread', subject: '1', failure: null, texts: { total: 2, judged: 2 },
      findings: [{ id: 'm.b:contact-line:0', rule: 'contact-line', category: 'off_platform_contact', severity: 'violation', quote: 'LINE', at: { message: 1 } }],
    });
    double.page({ type: 'reread' });
    await done(double);
    expect(double.of('report')).toHaveLength(1);
  });

  it('sends only the suspicious texts, and none twice', async () => {
    showMessages(['a', 'はい。'], ['b', 'LINEで話しましょう。']);
    const double = start(extensionDouble());
    await done(double);
    document.body.append('何かが変わった');
    await new Promise((resolve) => { setTimeout(resolve, 250); });
    expect(double.of('analyse').map(({ texts }) => texts.map(({ text }) => text))).toEqual([['LINEで話しましょう。']]);
  });

  it('leads to a finding that a screen asks for', async () => {
    showMessages(['b', 'LINEで話しましょう。']);
    const double = start(extensionDouble());
    await done(double);
    expect(double.page({ type: 'show-finding', id: 'm.b:contact-line:0' })).toBe(true);
    expect(messageOf('b')?.shadowRoot?.activeElement?.tagName).toBe('SUMMARY');
    expect(double.page({ type: 'show-finding', id: 'another' })).toBe(false);
  });
});

describe('a page without a finding', () => {
  it('sends no text anywhere and shows nothing', async () => {
    showMessages(['a', 'よろしくお願いします。'], ['b', '明日納品します。']);
    const double = start(extensionDouble());
    await done(double);
    await vi.waitFor(() => { expect(double.of('report')).toHaveLength(1); });
    expect(double.log.map(({ type }) => type)).toEqual(['report']);
    expect(JSON.stringify(double.log)).not.toContain('納品します');
    expect(lineOf()).toBeNull();
    expect(document.querySelector('[data-keiyaku-guard]')).toBeNull();
    expect(messageOf('a')?.shadowRoot).toBeNull();
  });

  it('says what was not read when something was not', async () => {
    showMessages(['a', 'よろしくお願いします。']);
    const double = start(extensionDouble(), { health: { state: 'partial', missing: [{ what: 'folded_history', count: 12 }] } });
    await done(double);
    expect(lineOf()?.textContent).toContain('line_nothing_found');
    expect(lineOf()?.textContent).toContain('health_folded_history 12');
  });
});

describe('a page that changes', () => {
  it('gives a late message its note', async () => {
    const list = showMessages(['a', 'はい。']);
    const double = start(extensionDouble());
    await done(double);
    const late = document.createElement('div');
    late.dataset.message = 'c';
    late.textContent = 'LINEはいかがですか。';
    list.append(late);
    await vi.waitFor(() => { expect(noteOf('c')).not.toBeNull(); });
    await vi.waitFor(() => { expect(double.of('report')).toHaveLength(2); });
  });

  it('carries a note along when messages are reordered', async () => {
    const list = showMessages(['a', 'はい。'], ['b', 'LINEで話しましょう。']);
    const double = start(extensionDouble());
    await done(double);
    const note = noteOf('b');
    list.prepend(...list.querySelectorAll('[data-message="b"]'));
    await vi.waitFor(() => { expect(report(double)?.findings[0]?.at).toEqual({ message: 0 }); });
    expect(noteOf('b')).toBe(note);
    expect(double.of('analyse')).toHaveLength(1);
  });

  it('loses the note with its message and finds it again', async () => {
    const list = showMessages(['a', 'はい。'], ['b', 'LINEで話しましょう。']);
    const double = start(extensionDouble());
    await done(double);
    messageOf('b')?.remove();
    await vi.waitFor(() => { expect(report(double)?.findings).toEqual([]); });
    const again = document.createElement('div');
    again.dataset.message = 'b';
    again.textContent = 'LINEで話しましょう。';
    list.append(again);
    await vi.waitFor(() => { expect(noteOf('b')).not.toBeNull(); });
    expect(double.of('analyse')).toHaveLength(1);
  });

  it('takes the note off an element that the framework now uses for another message', async () => {
    showMessages(['b', 'LINEで話しましょう。']);
    const double = start(extensionDouble());
    await done(double);
    const element = messageOf('b');
    if (element !== null) {
      element.dataset.message = 'z';
      element.textContent = '明日納品します。';
    }
    await vi.waitFor(() => { expect(noteOf('z')).toBeNull(); });
    expect(element?.shadowRoot?.querySelector('slot')).not.toBeNull();
  });

  it('does not read again for what it does itself', async () => {
    showMessages(['b', 'LINEで話しましょう。']);
    const double = start(extensionDouble(), UNKNOWN_STAGE);
    await done(double);
    const readAt = report(double)?.readAt;
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    expect(lineOf()).not.toBeNull();
    expect(report(double)?.readAt).toBe(readAt);
  });

  it('is read again when it comes back out of the back-forward cache', async () => {
    showMessages(['a', 'はい。']);
    const double = start(extensionDouble());
    await done(double);
    const first = report(double)?.readAt ?? '';
    await new Promise((resolve) => { setTimeout(resolve, 5); });
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await vi.waitFor(() => { expect((report(double)?.readAt ?? '') > first).toBe(true); });
  });
});

describe('in-page navigation', () => {
  it('to an excluded page takes everything away and stays quiet', async () => {
    const list = showMessages(['b', 'LINEで話しましょう。']);
    const double = start(extensionDouble(), UNKNOWN_STAGE);
    await done(double);
    expect(lineOf()).not.toBeNull();
    window.history.pushState(null, '', '/login');
    list.append('ログイン');
    await vi.waitFor(() => { expect(noteOf('b')).toBeNull(); });
    expect(document.querySelector('[data-keiyaku-guard]')).toBeNull();
    expect(report(double)).toBeNull();
    const asked = double.log.length;
    list.append('まだログイン');
    await new Promise((resolve) => { setTimeout(resolve, 250); });
    expect(double.log).toHaveLength(asked);
  });

  it('to another thread opens it with its own memory', async () => {
    const list = showMessages(['b', 'LINEで話しましょう。']);
    const double = start(extensionDouble());
    await done(double);
    window.history.pushState(null, '', '/proposals/2');
    list.append('');
    await vi.waitFor(() => { expect(double.of('recall-thread')).toHaveLength(2); });
    await done(double);
    expect(noteOf('b')).not.toBeNull();
  });
});

describe('the question about 仮払い', () => {
  const judge = (text: string, stage: string) => (text.includes('LINE') && stage !== 'funded' ? [{ ...findingOf(text), severity: stage === 'unknown' ? 'caution' as const : 'violation' as const }] : []);
  const findingOf = (text: string) => ({
    rule: 'contact-line', category: 'off_platform_contact' as const, grade: 'explicit' as const, start: text.indexOf('LINE'), end: text.indexOf('LINE') + 4, quote: 'LINE', what: '', why: '', advice: '',
    basis: { title: '', url: 'https://crowdworks.jp/terms', grade: 'official' as const, seen: '2026-11' },
  });
  const press = (label: string) => [...lineOf()?.querySelectorAll('button') ?? []].find(({ textContent }) => textContent === label)?.click();

  it('is asked at an unknown stage, answered, shown as the person’s own, and taken back', async () => {
    showMessages(['b', 'LINEで話しましょう。']);
    const double = start(extensionDouble({ judge }), UNKNOWN_STAGE);
    await done(double);
    expect(lineOf()?.textContent).toContain('line_question');
    press('line_yes');
    await vi.waitFor(() => { expect(noteOf('b')).toBeNull(); });
    expect(double.of('remember-escrow')).toEqual([{ type: 'remember-escrow', platform: 'crowdworks', subject: '1', paid: true }]);
    expect(report(double)?.stage).toEqual({ value: 'funded', evidence: null, source: 'person' });
    expect(lineOf()?.textContent).toContain('line_by_person');
    press('line_undo');
    await vi.waitFor(() => { expect(noteOf('b')?.textContent).toContain('severity_caution'); });
    press('line_no');
    await vi.waitFor(() => { expect(noteOf('b')?.textContent).toContain('severity_violation'); });
    expect(report(double)?.stage.value).toBe('contracted');
  });

  it('is not asked when the page itself knows', async () => {
    showMessages(['b', 'LINEで話しましょう。']);
    const double = extensionDouble({ judge });
    double.state.memory = { escrow: { paid: true, at: '2026-11-24T10:00:00+09:00' }, approval: null };
    start(double);
    await done(double);
    expect(report(double)?.stage).toEqual({ value: 'before_contract', evidence: null, source: 'page' });
    expect(lineOf()).toBeNull();
  });

  it('says so when the answer could not be kept', async () => {
    showMessages(['b', 'LINEで話しましょう。']);
    const double = start(extensionDouble({ judge, fail: ({ type }) => (type === 'remember-escrow' ? { ok: false, error: 'storage', detail: '' } : undefined) }), UNKNOWN_STAGE);
    await done(double);
    press('line_yes');
    await vi.waitFor(() => { expect(lineOf()?.textContent).toContain('line_not_saved'); });
    expect(report(double)?.stage.value).toBe('unknown');
  });
});

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
    stop = startGuard({ window: window, extension: double.extension, readers: { ...readersOf(), readPage: () => { throw new Error('stumbled'); } }, loadPrefilter: () => () => true, patience: TIMELY }).stop;
    await vi.advanceTimersByTimeAsync(3000);
    expect(report(double)).toMatchObject({ progress: 'done', health: { state: 'unreadable' }, texts: { total: 0, judged: 0 } });
    expect(double.of('analyse')).toEqual([]);
  });
});

describe('pages that are not judged', () => {
  it('an unknown layout is called unreadable only after the page had time to build itself', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    document.body.replaceChildren('知らない作り LINE');
    const double = start(extensionDouble());
    await vi.advanceTimersByTimeAsync(1000);
    expect(report(double)?.progress).toBe('reading');
    expect(lineOf()).toBeNull();
    await vi.advanceTimersByTimeAsync(2000);
    expect(report(double)?.progress).toBe('done');
    expect(lineOf()?.textContent).toContain('health_unknown_layout');
    expect(double.of('analyse')).toEqual([]);
  });

  it('a client’s view has one line and no judgement', async () => {
    showMessages(['b', 'LINEで話しましょう。']);
    const double = start(extensionDouble(), { viewer: 'client', health: { state: 'partial', missing: [{ what: 'client_view' }] } });
    await done(double);
    expect(double.of('analyse')).toEqual([]);
    expect(lineOf()?.querySelector('.words')?.textContent).toBe('health_client_view');
  });

  it('a page of another kind is left alone', () => {
    showMessages(['b', 'LINEで話しましょう。']);
    const double = start(extensionDouble(), {}, 'https://crowdworks.jp/dashboard');
    expect(report(double)).toBeNull();
    expect(double.log).toEqual([]);
  });
});
