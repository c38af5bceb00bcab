// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://crowdworks.jp/"}
import { describe, expect, it, vi } from 'vitest';
import type { Reading } from '../model/reading';
import { rememberedStage } from '../model/remembered-stage';
import { startGuard } from './guard';
import { done, report, start } from './guard-double';
import { extensionDouble, lineOf, messageOf, noteOf, PAGE_URL, readersOf, showMessages, TIMELY } from './page-double';
import { createSessions } from './session';

const UNKNOWN_STAGE: Partial<Reading> = { stage: { value: 'unknown', evidence: null, source: 'page' } };
describe('a page that changes', () => {
  it('is not read while it is not drawn yet, and is read ahead when it is', async () => {
    const list = showMessages();
    const readers = { ...readersOf(), isBlank: () => list.childElementCount === 0, readPage: vi.fn(readersOf().readPage), readAhead: vi.fn(() => []) };
    const double = extensionDouble();
    window.history.replaceState(null, '', PAGE_URL);
    const { stop } = startGuard({ window: window, extension: double.extension, readers, open: createSessions(() => (text) => text.includes('LINE')), patience: TIMELY });
    await vi.waitFor(() => { expect(report(double)?.progress).toBe('reading'); });
    expect(readers.readPage).not.toHaveBeenCalled();
    list.append(...showMessages(['b', 'LINEで話しましょう。']).children);
    document.body.append(list);
    await vi.waitFor(() => { expect(noteOf('b')).not.toBeNull(); });
    expect(readers.readAhead).toHaveBeenCalled();
    stop();
  });

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

  it('is judged by what is remembered of it, although it changed while that was still being asked', async () => {
    const list = showMessages(['a', 'LINEで話しましょう。']);
    let give: (reply: unknown) => void = () => undefined;
    const answered = new Promise((resolve) => { give = resolve; });
    const double = start(extensionDouble({ fail: ({ type }) => (type === 'recall-thread' ? answered : undefined) }), UNKNOWN_STAGE);
    await vi.waitFor(() => { expect(double.of('recall-thread')).toHaveLength(1); });
    list.append(...showMessages(['b', 'はい。']).children);
    document.body.append(list);
    // Until the page has been read again.
    await new Promise((resolve) => { setTimeout(resolve, 400); });
    const listed = { stage: 'contracted', state: '仮払い待ち', seenAt: '2026-11-24T10:00:00+09:00' } as const;
    give({ ok: true, known: { memory: { escrow: null, approval: null }, listed, stage: rememberedStage('crowdworks', { escrow: null, listed }) } });
    await vi.waitFor(() => { expect(report(double)).toMatchObject({ progress: 'done', stage: { value: 'contracted' }, texts: { total: 2, judged: 2 } }); }, 4000);
    expect(double.of('recall-thread')).toHaveLength(1);
    expect(double.of('analyse').map(({ context }) => context.stage)).toEqual(['contracted']);
  });

  it('asks anew for what it knew already when the person has chosen otherwise', async () => {
    showMessages(['b', 'LINEで話しましょう。']);
    let shown = true;
    const double = start(extensionDouble({ fail: ({ type }) => (shown || type !== 'analyse' ? undefined : { ok: true, results: [{ key: 'm.b', findings: [] }] }) }));
    await done(double);
    shown = false;
    expect(double.page({ type: 'reread' })).toBe(true);
    await done(double);
    expect(noteOf('b')).not.toBeNull();
    expect(double.page({ type: 'choices-changed' })).toBe(true);
    await vi.waitFor(() => { expect(noteOf('b')).toBeNull(); });
    await done(double);
    expect(report(double)?.findings).toEqual([]);
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
