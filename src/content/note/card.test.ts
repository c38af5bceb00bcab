// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import ja from '../../../public/_locales/ja/messages.json' with { type: 'json' };
import type { ShownFinding } from '../../model/protocol';
import type { StageReading } from '../../model/stage';
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

  it('sets a claim of a contract beside what the page says, a list said or the person', () => {
    const facts = (stage: StageReading) => {
      const card = draw([{ ...found('a', { category: 'fake_contract', quote: '契約は成立しています' }), stage }]);
      expect(card.querySelector('blockquote')).toBeNull();
      const [terms, told] = ['dt', 'dd'].map((tag) => [...card.querySelectorAll(tag)].slice(0, 2).map(({ textContent }) => textContent));
      return (terms ?? []).map((term, at) => `${term}｜${told?.[at] ?? ''}`);
    };
    expect(facts({ value: 'before_contract', evidence: '応募・スカウト', source: 'page' })).toEqual(['メッセージでは｜契約は成立しています', '画面では｜契約前応募・スカウト']);
    expect(facts({ value: 'before_contract', evidence: null, source: 'nature' })[1]).toBe('このページは｜契約前');
    expect(facts({ value: 'unknown', evidence: null, source: 'page' })[1]).toBe('画面では｜段階は読み取れませんでした');
    expect(facts({ value: 'contracted', evidence: '仮払い待ち', source: 'list', at: '2026-11-20T12:00:00+09:00' })[1]).toBe('一覧では｜契約済み・仮払い前仮払い待ち（11月20日）');
    expect(facts({ value: 'contracted', evidence: null, source: 'person', at: '2026-11-20T12:00:00+09:00' })[1]).toBe('自分で設定｜契約済み・仮払い前（11月20日）');
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
