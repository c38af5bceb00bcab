// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://crowdworks.jp/"}
import { describe, expect, it, vi } from 'vitest';
import { done, report, start } from './guard-double';
import { extensionDouble, lineOf, messageOf, noteOf, showMessages } from './page-double';

const fold = () => noteOf('b')?.querySelector('details') ?? null;
const button = (act: string) => noteOf('b')?.querySelector<HTMLButtonElement>(`[data-act^="${act}"]`) ?? null;
const panel = () => noteOf('b')?.querySelector('.acts + .panel') ?? null;
const focused = () => messageOf('b')?.shadowRoot?.activeElement ?? null;
const type = (key: string, from: Element | null) => from?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
const heard = () => [...document.documentElement.children].map(({ shadowRoot }) => shadowRoot?.querySelector('[role="status"]')?.textContent).find((said) => said !== undefined && said !== '');

const later = (reply: unknown) => new Promise((resolve) => { setTimeout(() => { resolve(reply); }, 100); });

async function guarded(change: Parameters<typeof extensionDouble>[0] = {}, reading: Parameters<typeof start>[1] = {}) {
  showMessages(['b', '明日からLINEで話しましょう。']);
  const double = start(extensionDouble(change), reading);
  await done(double);
  return double;
}

describe('a note', () => {
  it('is one line at first, has a name, and unfolds', async () => {
    await guarded();
    expect(fold()?.open).toBe(false);
    expect(noteOf('b')?.getAttribute('aria-label')).toBe('note_name_client');
    noteOf('b')?.querySelector('summary')?.click();
    expect(fold()?.open).toBe(true);
  });

  it('is not drawn again when another one comes', async () => {
    await guarded();
    const card = noteOf('b');
    const next = document.createElement('div');
    next.dataset.message = 'c';
    next.textContent = 'LINEのIDです。';
    messageOf('b')?.after(next);
    await vi.waitFor(() => { expect(noteOf('c')).not.toBeNull(); });
    expect(noteOf('b')).toBe(card);
  });

  it('opens what the background answers, as text, and closes it again', async () => {
    const double = await guarded();
    expect(double.of('note')).toEqual([]);
    button('draft')?.click();
    await vi.waitFor(() => { expect(panel()?.querySelector('.text')?.textContent).toBe('draft <b>'); });
    expect(panel()?.querySelector('b')).toBeNull();
    expect(button('draft')?.getAttribute('aria-expanded')).toBe('true');
    expect(double.of('note')).toEqual([{
      type: 'note', act: 'draft', time: null, text: { key: 'm.b', kind: 'message', sender: 'client', text: '明日からLINEで話しましょう。' },
      context: { platform: 'crowdworks', stage: 'before_contract', approval: 'none', contractAmount: null },
      page: { subject: '1', client: { id: null, name: null }, stage: { value: 'before_contract', evidence: null, source: 'page' } },
    }]);
    button('draft')?.click();
    expect(panel()?.childNodes).toHaveLength(0);
    expect(button('draft')?.getAttribute('aria-expanded')).toBe('false');
  });

  it('has one part open at a time', async () => {
    await guarded();
    button('draft')?.click();
    await vi.waitFor(() => { expect(panel()?.querySelector('.text')).not.toBeNull(); });
    button('why')?.click();
    await vi.waitFor(() => { expect(panel()?.querySelector('.text')?.textContent).toBe('why:contact-line:4 <b>'); });
    expect(noteOf('b')?.querySelectorAll('[aria-expanded="true"]')).toHaveLength(1);
  });

  it('is closed by Esc step by step, and the keyboard goes back each time; the site hears nothing of it', async () => {
    await guarded();
    const site = vi.fn();
    document.addEventListener('keydown', site);
    noteOf('b')?.querySelector('summary')?.click();
    button('draft')?.click();
    await vi.waitFor(() => { expect(panel()?.querySelector('.text')).not.toBeNull(); });
    type('Escape', panel()?.querySelector('.text') ?? null);
    expect([panel()?.childNodes.length, focused(), fold()?.open]).toEqual([0, button('draft'), true]);
    type('Escape', button('draft'));
    expect([focused(), fold()?.open]).toEqual([noteOf('b')?.querySelector('summary'), false]);
    expect(site).not.toHaveBeenCalled();
    document.removeEventListener('keydown', site);
  });

  it('copies what the person has made of the text, and says whether it could', async () => {
    const written: string[] = [];
    let allowed = true;
    vi.stubGlobal('navigator', { clipboard: { writeText: (text: string) => (allowed ? Promise.resolve(written.push(text)) : Promise.reject(new Error('denied'))) } });
    await guarded();
    button('draft')?.click();
    await vi.waitFor(() => { expect(panel()?.querySelector('.text')).not.toBeNull(); });
    const box = panel()?.querySelector('.text');
    if (box) box.textContent = 'changed';
    button('copy')?.click();
    await vi.waitFor(() => { expect(panel()?.querySelector('.said')?.textContent).toBe('done'); });
    expect(written).toEqual(['changed']);
    allowed = false;
    button('copy')?.click();
    await vi.waitFor(() => { expect(panel()?.querySelector('.said')?.textContent).toBe('failed'); });
    button('close')?.click();
    expect([panel()?.childNodes.length, focused()]).toEqual([0, button('draft')]);
    vi.unstubAllGlobals();
  });

  it('says that it is looking, and when nobody told, and can be asked again', async () => {
    let broken = true;
    const double = await guarded({ fail: ({ type: asked }) => (broken && asked === 'note' ? later({ ok: false, error: 'analysis', detail: '' }) : undefined) });
    button('memo')?.click();
    await vi.waitFor(() => { expect(panel()?.textContent).toBe('note_asking'); });
    await vi.waitFor(() => { expect(panel()?.textContent).toBe('note_not_told'); });
    broken = false;
    button('memo')?.click();
    button('memo')?.click();
    await vi.waitFor(() => { expect(panel()?.querySelector('.text')).not.toBeNull(); });
    expect(double.of('note')).toHaveLength(2);
  });

  it('cannot be asked any more when its extension has gone, and says so', async () => {
    const double = await guarded();
    double.state.alive = false;
    button('draft')?.click();
    await vi.waitFor(() => { expect(noteOf('b')?.querySelector('.orphaned')).not.toBeNull(); });
    expect(button('draft')).toBeNull();
    expect(noteOf('b')?.textContent).toContain('仮払いがまだです。');
  });

  it('keeps of its buttons what works without the extension when that has gone: copying what is there, and closing it', async () => {
    const written: string[] = [];
    vi.stubGlobal('navigator', { clipboard: { writeText: (text: string) => Promise.resolve(written.push(text)) } });
    const double = await guarded();
    noteOf('b')?.querySelector('summary')?.click();
    button('memo')?.click();
    await vi.waitFor(() => { expect(panel()?.querySelector('.text')).not.toBeNull(); });
    const opened = noteOf('b')?.querySelector('.panel');
    button('memo')?.focus();
    double.state.alive = false;
    document.body.append('何かが変わった');
    await vi.waitFor(() => { expect(noteOf('b')?.querySelector('.orphaned')).not.toBeNull(); });
    expect([...noteOf('b')?.querySelectorAll<HTMLElement>('button') ?? []].map(({ dataset }) => dataset.act)).toEqual(['copy', 'close']);
    expect(focused()).toBe(noteOf('b')?.querySelector('summary'));
    button('copy')?.click();
    await vi.waitFor(() => { expect(opened?.querySelector('.said')?.textContent).toBe('done'); });
    expect(written[0]).toContain('memo <b>');
    button('close')?.focus();
    button('close')?.click();
    expect([opened?.childNodes.length, focused()]).toEqual([0, noteOf('b')?.querySelector('summary')]);
    vi.unstubAllGlobals();
  });

  it('leaves no choice that nobody would carry out, and leads the keyboard to its line', async () => {
    const choices = { ok: true, parts: [['div', { class: 'choices' }, ['button', { 'data-act': 'hide-text' }, 'here']]] };
    const double = await guarded({ fail: (request) => (request.type === 'note' && request.act === 'hide' ? choices : undefined) });
    noteOf('b')?.querySelector('summary')?.click();
    button('hide')?.click();
    await vi.waitFor(() => { expect(panel()?.querySelector('.choices')).not.toBeNull(); });
    double.state.alive = false;
    panel()?.querySelector('button')?.focus();
    panel()?.querySelector('button')?.click();
    await vi.waitFor(() => { expect(noteOf('b')?.querySelector('.orphaned')).not.toBeNull(); });
    await vi.waitFor(() => { expect(focused()).toBe(noteOf('b')?.querySelector('summary')); });
    expect(noteOf('b')?.querySelectorAll('button, .panel')).toHaveLength(0);
    expect(noteOf('b')?.textContent).not.toContain('note_not_told');
  });

  it('stays unfolded when it is drawn again for another stage', async () => {
    await guarded({
      judge: (text, stage) => [{
        rule: 'contact-line', category: 'off_platform_contact', severity: stage === 'funded' ? 'notice' : 'caution', grade: 'explicit', start: text.indexOf('LINE'), end: text.indexOf('LINE') + 4, quote: 'LINE',
        what: '', why: '', advice: '', basis: { title: '', url: 'https://crowdworks.jp/terms', grade: 'official', seen: '2026-11' },
      }],
    }, { stage: { value: 'unknown', evidence: null, source: 'page' } });
    noteOf('b')?.querySelector('summary')?.click();
    await vi.waitFor(() => { expect(fold()?.open).toBe(true); });
    const before = fold();
    lineOf()?.querySelector<HTMLButtonElement>('.escrow button')?.click();
    await vi.waitFor(() => { expect(noteOf('b')?.querySelector('.notice')).not.toBeNull(); });
    expect(fold()).not.toBe(before);
    expect(fold()?.open).toBe(true);
  });
});

describe('what is hidden', () => {
  const hiding = (quiet: boolean) => ({ ok: true, look: { notes: '', marks: '' }, results: [{ key: 'm.b', findings: [], note: { parts: [['details', { class: 'fold hidden' }, ['summary', {}, 'hidden']]], hidden: [{ category: 'off_platform_contact', severity: 'violation' }], quiet } }] });

  it('in one text leaves a word in its place', async () => {
    await guarded({ fail: ({ type: asked }) => (asked === 'analyse' ? hiding(false) : undefined) });
    expect(noteOf('b')?.textContent).toBe('hidden');
  });

  it('is counted in the report', async () => {
    const double = await guarded({ fail: ({ type: asked }) => (asked === 'analyse' ? hiding(true) : undefined) });
    expect(report(double)).toMatchObject({ findings: [], hidden: [{ category: 'off_platform_contact', severity: 'violation' }] });
  });

  it('everywhere leaves nothing, but where the person has just said so, with the keyboard on it', async () => {
    let hidden = false;
    const double = await guarded({ fail: ({ type: asked }) => (hidden && asked === 'analyse' ? hiding(true) : undefined) });
    noteOf('b')?.querySelector('summary')?.click();
    await vi.waitFor(() => { expect(fold()?.open).toBe(true); });
    button('hide')?.focus();
    hidden = true;
    double.page({ type: 'choices-changed' });
    await vi.waitFor(() => { expect(noteOf('b')?.textContent).toBe('hidden'); });
    expect(focused()?.textContent).toBe('hidden');
    expect(fold()?.open).toBe(false);
  });

  it('everywhere leaves nothing on a page that is opened later', async () => {
    await guarded({ fail: ({ type: asked }) => (asked === 'analyse' ? hiding(true) : undefined) });
    expect(noteOf('b')).toBeNull();
  });

  it('never takes a note away before it is known what is to be shown', async () => {
    let slow = false;
    const double = await guarded({ fail: ({ type: asked }) => (slow && asked === 'analyse' ? later(undefined) : undefined) });
    const note = noteOf('b');
    slow = true;
    double.page({ type: 'choices-changed' });
    await new Promise((resolve) => { setTimeout(resolve, 60); });
    expect(noteOf('b')).toBe(note);
  });
});

describe('what is heard', () => {
  it('is one sentence for all notes of a batch, and another when more are found', async () => {
    const list = showMessages(['a', 'LINEで。'], ['b', 'LINEでも。']);
    const double = start(extensionDouble());
    await done(double);
    await vi.waitFor(() => { expect(heard()).toBe('note_announce 2'); });
    list.append(Object.assign(document.createElement('div'), { textContent: 'LINEで三度目。' }));
    list.lastElementChild?.setAttribute('data-message', 'c');
    await vi.waitFor(() => { expect(heard()).toBe('note_announce 3'); });
  });
});
