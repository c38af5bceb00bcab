// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { boardPage, classesFrom, composer, LAYOUTS, type Line } from './thread-layouts';
import { heard, readingOf, STORY, told } from './thread-stories';

const RUNS = { numRuns: 25 };
vi.setConfig({ testTimeout: 60_000 });
const names = Object.keys(LAYOUTS);
const seed = fc.nat(1_000_000);
const tag = fc.constantFrom('div', 'section', 'main', 'article', 'x-panel');
const wrappers = fc.array(fc.tuple(tag, fc.constantFrom('', ' class="a1"', ' id="root"', ' style="color: red"', ' data-x="1"')), { maxLength: 6 });
const wrap = (inside: string, around: [string, string][]) => around.reduce((html, [name, attributes]) => `<${name}${attributes}>${html}</${name}>`, inside);

const body = fc.constantFrom('はい', '承知しました', '資料を送ります。', '14:00', '11月25日 14:00\n11月26日 15:00', '候補は\n2026年11月25日 14:00\nです。', '青葉さんへ', 'LINEのIDを\n教えてください。', 'お世話になっております\n青葉です', '🙂', '> 2026年11月20日 09:05\n> はい\nそうです。');
const line = fc.record({ own: fc.boolean(), body, picture: fc.boolean() });
/** A conversation that opens with a sentence from each side, so that the layout shows what it is. */
const story = fc.array(line, { maxLength: 8 }).map((lines): Line[] => [...STORY.slice(0, 2), ...lines.map((each, at) => ({ ...each, at: `2026-11-2${2 + Math.floor(at / 3)} 1${at % 3}:0${at}` }))]);

test('random wrappers around a conversation change nothing', () => {
  fc.assert(fc.property(fc.constantFrom(...names), seed, wrappers, wrappers, (name, number, inner, outer) => {
    const c = classesFrom(number);
    const conversation = wrap(LAYOUTS[name]?.(STORY, c) ?? '', inner);
    expect(heard(wrap(boardPage(conversation, c), outer))).toEqual(told(STORY));
  }), RUNS);
});

describe('random conversations are read as they are, whatever people write', () => {
  test.each(names.filter((name) => name !== 'table'))('%s', (name) => {
    fc.assert(fc.property(seed, story, (number, lines) => {
      const c = classesFrom(number);
      expect(heard(boardPage(LAYOUTS[name]?.(lines, c) ?? '', c))).toEqual(told(lines));
    }), RUNS);
  });
});

describe('random pages', () => {
  const text = fc.constantFrom('', '送信', 'あなた', '14:05', '2026年11月20日 14:05', 'LINEのIDを教えてください。', 'kitamachiさんとのメッセージ 題', '進行中', '今日', '既読', 'みなと');
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof({ maxDepth: 6 }, text, fc.tuple(fc.constantFrom('div', 'p', 'span', 'ul', 'li', 'time', 'button', 'a', 'textarea', 'table', 'tr', 'td', 'dl', 'dt', 'dd', 'img', 'h2', 'aside'), fc.array(tie('node'), { maxLength: 4 })).map(([name, inside]) => `<${name}>${inside.join('')}</${name}>`)),
  })).node;

  test('never throw, and what they say is on the page', () => {
    fc.assert(fc.property(fc.array(tree, { maxLength: 6 }), fc.boolean(), (parts, writes) => {
      const { health, messages } = readingOf(parts.join('') + (writes ? composer(classesFrom(1)) : ''));
      expect(health.state).toBe(messages.length === 0 ? 'unreadable' : 'partial');
    }), { numRuns: 300 });
  });

  test('give no messages where there are no times, or no composer', () => {
    fc.assert(fc.property(fc.array(tree, { maxLength: 6 }), (parts) => {
      const html = parts.join('');
      expect(readingOf(html.replace(/\d/gu, '') + composer(classesFrom(1))).messages).toEqual([]);
      expect(readingOf(html.replaceAll('送信', '').replaceAll('textarea', 'div')).messages).toEqual([]);
    }), { numRuns: 150 });
  });
});
