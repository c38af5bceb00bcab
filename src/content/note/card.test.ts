// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import ja from '../../../public/_locales/ja/messages.json' with { type: 'json' };
import type { ShownFinding } from '../../model/protocol';
import { createWording } from '../../ui/wording';
import { drawCard, type CardFinding } from './card';

type Messages = Partial<Record<string, { message: string; placeholders?: Partial<Record<string, { content: string }>> }>>;
const wording = createWording((key, values = []) => {
  const entry = (ja as Messages)[key];
  if (entry === undefined) throw new Error(`no sentence for ${key}`);
  return entry.message.replaceAll(/\$(\w+)\$/gu, (_, name: string) => values[Number(entry.placeholders?.[name.toLowerCase()]?.content.slice(1)) - 1] ?? '');
});

function found(id: string, change: Partial<ShownFinding> = {}): CardFinding {
  return {
    id,
    finding: {
      rule: 'id-asked', category: 'off_platform_contact', severity: 'violation', grade: 'explicit', start: 0, end: 6, quote: 'LINEのID', what: '', why: 'まだ契約の前です。',
      advice: 'このメッセージで続けましょう。', basis: { title: 'クラウドワークスのヘルプ', url: 'https://crowdworks.jp/help', grade: 'official', seen: '2026-11' }, ...change,
    },
  };
}
const draw = (findings: CardFinding[], isOpen: (id: string) => boolean | undefined = () => undefined) => drawCard(document, findings, wording, isOpen, () => Promise.reject(new Error('nobody asked')));

describe('a note', () => {
  it('says severity, category, quote, why, what to do, and the basis with its age', () => {
    const card = draw([found('a')]);
    expect(card.querySelector('.severity')?.textContent).toBe('規約に触れる依頼');
    expect(card.querySelector('.category')?.textContent).toBe('外部への連絡');
    expect(card.querySelector('blockquote')?.textContent).toBe('LINEのID');
    expect([...card.querySelectorAll('dt')].map(({ textContent }) => textContent)).toEqual(['なぜ', '次にすること', '出典']);
    expect([...card.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual([
      'まだ契約の前です。', 'このメッセージで続けましょう。', 'クラウドワークスのヘルプ新しいタブで開きます（2026年11月までに集めた資料による）',
    ]);
    expect(card.lang).toBe('ja');
  });

  it('tells a quoted source and users\' experience from the platform\'s own words', () => {
    const kinds = (['official', 'quoted', 'community'] as const).map((grade) =>
      draw([found('a', { basis: { ...found('a').finding.basis, grade } })]).querySelector('.kind')?.textContent ?? null);
    expect(kinds).toEqual([null, 'ほかの資料に引用された内容です', '利用者の経験による情報です']);
  });

  it('has a drawing of its own for each severity, beside the word', () => {
    const drawings = (['violation', 'caution', 'notice'] as const).map((severity) => draw([found('a', { severity })]).querySelector('summary path')?.getAttribute('d'));
    expect(new Set(drawings).size).toBe(3);
  });

  it('links to https alone, in a new tab that learns nothing of the page', () => {
    const link = draw([found('a')]).querySelector('a');
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
    const odd = draw([found('a', { basis: { ...found('a').finding.basis, url: 'javascript:alert(1)' } })]);
    expect(odd.querySelector('a')).toBeNull();
    expect(odd.querySelector('dl')?.textContent).toContain('クラウドワークスのヘルプ');
  });

  it('opens its first finding, and keeps what the person has folded', () => {
    const open = (card: HTMLElement) => [...card.querySelectorAll<HTMLDetailsElement>('.finding')].map((details) => details.open);
    expect(open(draw([found('a'), found('b')]))).toEqual([true, false]);
    expect(open(draw([found('a'), found('b')], (id) => id === 'b'))).toEqual([false, true]);
  });

  it('shows a quote as text, whatever it looks like', () => {
    const card = draw([found('a', { quote: '<img src=x onerror=alert(1)>' })]);
    expect(card.querySelector('img')).toBeNull();
    expect(card.querySelector('blockquote')?.textContent).toBe('<img src=x onerror=alert(1)>');
  });
});
