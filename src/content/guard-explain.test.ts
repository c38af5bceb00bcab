// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://crowdworks.jp/"}
import { describe, expect, it, vi } from 'vitest';
import { done, start } from './guard-double';
import { extensionDouble, lineOf, noteOf, showMessages } from './page-double';

const why = () => noteOf('b')?.querySelector<HTMLDetailsElement>('.why') ?? null;
const told = () => why()?.querySelector('[aria-live="polite"]')?.textContent;
const press = () => { why()?.querySelector('summary')?.click(); };

const later = (reply: unknown) => new Promise((resolve) => { setTimeout(() => { resolve(reply); }, 100); });

async function guarded(change: Parameters<typeof extensionDouble>[0] = {}, reading: Parameters<typeof start>[1] = {}) {
  showMessages(['b', '明日からLINEで話しましょう。']);
  const double = start(extensionDouble(change), reading);
  await done(double);
  return double;
}

describe('「なぜ？」', () => {
  it('asks when it is opened and not before, once, for the text and the finding in their situation', async () => {
    const double = await guarded();
    expect(why()?.open).toBe(false);
    expect(double.of('explain')).toEqual([]);
    press();
    await vi.waitFor(() => { expect(why()?.querySelector('dl')).not.toBeNull(); });
    press();
    press();
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect(double.of('explain')).toEqual([{
      type: 'explain', text: { kind: 'message', sender: 'client', text: '明日からLINEで話しましょう。' }, finding: { rule: 'contact-line', start: 4, end: 8 },
      context: { platform: 'crowdworks', stage: 'before_contract', approval: 'none', contractAmount: null },
    }]);
  });

  it('shows what it is told as text, its quotes in Japanese', async () => {
    await guarded();
    press();
    await vi.waitFor(() => { expect(why()?.querySelectorAll('dd')).toHaveLength(2); });
    expect(why()?.querySelector('dt')?.textContent).toBe('言葉');
    expect([...why()?.querySelectorAll('bdi') ?? []].map(({ textContent, lang }) => [textContent, lang])).toEqual([['LINE', 'ja'], ['あて先', 'ja']]);
    expect(why()?.querySelector('dd')?.textContent).toBe('LINEと<b>あて先</b>');
    expect(why()?.querySelector('b')).toBeNull();
  });

  it('says that it is looking, and when it could not be told, and then can be asked again', async () => {
    let broken = true;
    const double = await guarded({ fail: ({ type }) => (broken && type === 'explain' ? later({ ok: false, error: 'analysis', detail: '' }) : undefined) });
    press();
    await vi.waitFor(() => { expect(told()).toBe('note_asking'); });
    await vi.waitFor(() => { expect(told()).toBe('note_not_told'); });
    broken = false;
    press();
    await vi.waitFor(() => { expect(why()?.open).toBe(false); });
    press();
    await vi.waitFor(() => { expect(why()?.querySelector('dl')).not.toBeNull(); });
    expect(double.of('explain')).toHaveLength(2);
  });

  it('says so when the background never answers', async () => {
    await guarded({ fail: ({ type }) => (type === 'explain' ? new Error('The message port closed before a response was received.') : undefined) });
    press();
    await vi.waitFor(() => { expect(told()).toBe('note_not_told'); });
  });

  it('goes when its extension has gone', async () => {
    const double = await guarded();
    double.state.alive = false;
    press();
    await vi.waitFor(() => { expect(noteOf('b')?.querySelector('.orphaned')).not.toBeNull(); });
    expect(why()).toBeNull();
  });

  it('stays open and is asked anew when the note is drawn again for another stage', async () => {
    const double = await guarded({
      judge: (text, stage) => [{
        rule: 'contact-line', category: 'off_platform_contact', severity: stage === 'funded' ? 'notice' : 'caution', grade: 'explicit', start: text.indexOf('LINE'), end: text.indexOf('LINE') + 4, quote: 'LINE',
        what: '', why: '', advice: '', basis: { title: '', url: 'https://crowdworks.jp/terms', grade: 'official', seen: '2026-11' },
      }],
    }, { stage: { value: 'unknown', evidence: null, source: 'page' } });
    press();
    await vi.waitFor(() => { expect(double.of('explain')).toHaveLength(1); });
    const before = why();
    lineOf()?.querySelector<HTMLButtonElement>('.escrow button')?.click();
    await vi.waitFor(() => { expect(double.of('explain').map(({ context }) => context.stage)).toEqual(['unknown', 'funded']); });
    expect(why()).not.toBe(before);
    expect(why()?.open).toBe(true);
  });
});
