// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import type { Badge } from '../../model/badge';
import { createWording } from '../../ui/wording';
import { createBadges, type ShownBadge } from './badges';

const LOOK = { styles: '', language: 'ja', app: '契約ガード', small: '', wanted: true, dimDanger: false } as const;
const BADGE: Badge = { level: 'check', kind: null, label: '確認しましょう', reasons: [{ signal: 'rating', effect: 'bad', text: '評価は4.2です' }] };

afterEach(() => { vi.restoreAllMocks(); });

function cards(count: number): ShownBadge[] {
  document.body.replaceChildren(...Array.from({ length: count }, () => {
    const card = document.createElement('div');
    card.append(Object.assign(document.createElement('p'), { textContent: '依頼者' }));
    return card;
  }));
  return [...document.body.children].map((card, index) => ({
    spot: { where: 'listing', after: card.firstElementChild ?? card, card, job: null, question: { key: String(index), client: { id: null, facts: {} }, tags: [], text: '', textFindings: null, textRead: 'part' } }, badge: BADGE,
  }));
}

const standing = () => [...document.querySelectorAll('body > div > p')].filter(({ shadowRoot }) => shadowRoot?.querySelector('.badge > button')?.hasAttribute('aria-label') === true).length;

test('where measuring takes long the page has its thread back after each badge, and in the end all stand', () => {
  const badges = createBadges(createWording((key) => key), () => null);
  const list = cards(4);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => {
    const until = performance.now() + 10;
    while (performance.now() < until);
    return new DOMRect();
  });
  const steps = Array.from({ length: 4 }, () => [badges.show(list, LOOK), standing()]);
  expect(steps).toEqual([[false, 1], [false, 2], [false, 3], [true, 4]]);
});

test('a badge whose reasons are closed asks the browser for no words', () => {
  const getMessage = vi.fn((key: string) => key);
  const badges = createBadges(createWording(getMessage), () => null);
  while (!badges.show(cards(2), LOOK));
  expect(standing()).toBe(2);
  expect(getMessage).not.toHaveBeenCalled();
});

test('a badge that has not changed is left as it is, and one that has changed is drawn anew', () => {
  const badges = createBadges(createWording((key) => key), () => null);
  const list = cards(2);
  while (!badges.show(list, LOOK));
  const drawn = () => [...document.querySelectorAll('body > div > p')].map(({ shadowRoot }) => shadowRoot?.querySelector('.badge > button > span'));
  const before = drawn();
  badges.show(list.map((each, index) => (index === 0 ? each : { ...each, badge: { ...BADGE, label: '気をつけましょう' } })), LOOK);
  const after = drawn();
  expect(after[0]).toBe(before[0]);
  expect(after.map((label) => label?.textContent)).toEqual(['確認しましょう', '気をつけましょう']);
});
