// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://crowdworks.jp/"}
import { describe, expect, it, vi } from 'vitest';
import type { Reading } from '../model/reading';
import { done, report, start } from './guard-double';
import { extensionDouble, lineOf, messageOf, noteOf, PAGE_URL, showMessages } from './page-double';

const UNKNOWN_STAGE: Partial<Reading> = { stage: { value: 'unknown', evidence: null, source: 'page' } };
describe('a page with a finding', () => {
  it('carries a note on the message itself, and leaves the site’s own children as they are', async () => {
    const list = showMessages(['a', 'よろしくお願いします。'], ['b', 'LINEで話しましょう。']);
    // Read only, to see that the site's own markup stays as it was.
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

  it.each([['よろしくお願いします。', false], ['LINEで話しましょう。', true]])('asks the browser for words only where there is something to say: 「%s」', async (text, asks) => {
    showMessages(['a', text]);
    const double = extensionDouble();
    const getMessage = vi.spyOn(double.extension, 'getMessage');
    await done(start(double));
    expect(getMessage.mock.calls.length > 0).toBe(asks);
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
    expect(double.log.map(({ type }) => type)).toEqual(['is-paused', 'report']);
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
    expect(double.of('remember-escrow')).toEqual([{ type: 'remember-escrow', platform: 'crowdworks', subject: '1', url: PAGE_URL, paid: true }]);
    expect(report(double)?.stage).toEqual({ value: 'funded', evidence: null, source: 'person', at: '2026-11-24T10:00:00+09:00' });
    expect(lineOf()?.textContent).toContain('line_by_person');
    press('line_undo');
    await vi.waitFor(() => { expect(noteOf('b')?.textContent).toContain('severity_caution'); });
    press('line_no');
    await vi.waitFor(() => { expect(noteOf('b')?.textContent).toContain('severity_violation'); });
    expect(report(double)?.stage.value).toBe('contracted');
  });

  it('is not asked where a list has shown the stage: the page is judged by that, and says when it was seen', async () => {
    showMessages(['b', 'LINEで話しましょう。']);
    const double = extensionDouble({ judge });
    double.state.listed = { stage: 'contracted', state: '仮払い待ち', seenAt: '2026-11-20T10:00:00+09:00' };
    start(double, { ...UNKNOWN_STAGE, health: { state: 'partial', missing: [{ what: 'stage' }] } });
    await done(double);
    expect(report(double)?.stage).toEqual({ value: 'contracted', evidence: '仮払い待ち', source: 'list', at: '2026-11-20T10:00:00+09:00' });
    expect(noteOf('b')?.textContent).toContain('severity_violation');
    expect(lineOf()?.textContent).toMatch(/line_listed 仮払い待ち .*20/u);
    expect(lineOf()?.textContent).not.toContain('line_question');
    expect(lineOf()?.textContent).not.toContain('health_stage');
  });

  it('of a thread without a name is kept for as long as it is open, and asked for no more', async () => {
    showMessages(['b', 'LINEで話しましょう。']);
    const double = start(extensionDouble({ judge }), { ...UNKNOWN_STAGE, subject: null });
    await done(double);
    press('line_yes');
    await vi.waitFor(() => { expect(noteOf('b')).toBeNull(); });
    expect(double.of('remember-escrow')).toMatchObject([{ subject: null, url: PAGE_URL, paid: true }]);
    double.page({ type: 'reread' });
    await done(double);
    expect(double.of('recall-thread')).toHaveLength(1);
    expect(report(double)?.stage).toMatchObject({ value: 'funded', source: 'person' });
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
