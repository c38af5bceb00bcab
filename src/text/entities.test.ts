import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEntities } from './entities';
import { normalise } from './normalise';

function entitiesOf(original: string): string[] {
  const { text } = normalise(original);
  return findEntities(text).map(({ entity, start, end }) => `${entity} ${text.slice(start, end)}`);
}

describe('findEntities', () => {
  it.each([
    ['こちら（https://lin.ee/AbC12）から', 'url https://lin.ee/AbC12'],
    ['https://example.com/a_(b)。', 'url https://example.com/a_(b)'],
    ['ttps://example.com/a?b=1&c=2を見て', 'url ttps://example.com/a?b=1&c=2'],
    ['lin.ee/abcを追加', 'url lin.ee/abc'],
    ['Lin.ee/abcを追加', 'url Lin.ee/abc'],
    ['discord.gg/AbCd', 'url discord.gg/AbCd'],
    ['t.me/tanaka', 'url t.me/tanaka'],
    ['line.me/ti/p/xyz', 'url line.me/ti/p/xyz'],
    ['www.example.co.jp まで', 'url www.example.co.jp'],
    ['ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏｍ', 'url www.example.com'],
    ['example.com/path/', 'url example.com/path/'],
    ['line://ti/p/@abc', 'url line://ti/p/@abc'],
    ['tanaka@example.comまで', 'mail tanaka@example.com'],
    ['tanaka＠gmail.com', 'mail tanaka@gmail.com'],
    ['tanaka＠gmailです', 'mail tanaka@gmail'],
    ['tanaka[at]example.com', 'mail tanaka[at]example.com'],
    ['tanaka (at) example (dot) com', 'mail tanaka (at) example (dot) com'],
    ['tanaka★gmail.com', 'mail tanaka★gmail.com'],
    ['tanakaアットマークgmailドットコム', 'mail tanakaアットマークgmail'],
    ['tanaka.t「あっと」gmail.com'.replaceAll(/[「」]/gu, ''), 'mail tanaka.tあっとgmail.com'],
    ['tanaka at gmail.com', 'mail tanaka at gmail.com'],
    ['tanaka @ docomo.ne.jp', 'mail tanaka @ docomo.ne.jp'],
    ['090-1234-5678', 'phone 090-1234-5678'],
    ['０９０ １２３４ ５６７８', 'phone 090 1234 5678'],
    ['09012345678まで', 'phone 09012345678'],
    ['090.1234.5678', 'phone 090.1234.5678'],
    ['03-1234-5678', 'phone 03-1234-5678'],
    ['(03)1234-5678', 'phone (03)1234-5678'],
    ['03(1234)5678', 'phone 03(1234)5678'],
    ['0120-123-456', 'phone 0120-123-456'],
    ['+81 90-1234-5678', 'phone +81 90-1234-5678'],
    ['+81(0)90-1234-5678', 'phone +81(0)90-1234-5678'],
    ['〇九〇-一二三四-五六七八', 'phone 〇九〇-一二三四-五六七八'],
    ['0 9 0 1 2 3 4 5 6 7 8', 'phone 0 9 0 1 2 3 4 5 6 7 8'],
    ['電話は0312345678です', 'phone 0312345678'],
    ['080ー1234ー5678', 'phone 080ー1234ー5678'],
    ['ゼロ九ゼロ、1234、5678です', 'phone ゼロ九ゼロ、1234、5678'],
    ['080の1234の5678', 'phone 080の1234の5678'],
    ['ID：tanaka_123', 'handle tanaka_123'],
    ['LINE ID: tanakaworks', 'handle tanakaworks'],
    ['アカウント：tanaka.works', 'handle tanaka.works'],
    ['IDは「tanaka-1」です', 'handle tanaka-1'],
    ['LINEは@123abcdeです', 'handle @123abcde'],
    ['@name_123', 'handle @name_123'],
    ['インスタの@tanakaworksへ', 'handle @tanakaworks'],
    ['Discordはtanaka#1234です', 'handle tanaka#1234'],
    ['live:.cid.abc123def', 'handle live:.cid.abc123def'],
    ['私のLINEは tanaka_55 です', 'handle tanaka_55'],
    ['連絡先（ライン）は tanaka55', 'handle tanaka55'],
    ['スカイプ→tanaka_works', 'handle tanaka_works'],
  ])('finds in %j', (text, expected) => {
    expect(entitiesOf(text)).toEqual([expected]);
  });

  it.each([
    '2024-01-23 10:00', '2024/01/23', '01-02-2026 12:00', '10:00-12:00', '報酬は50,000円〜100,000円', '0.5円/文字 × 3,000文字', '単価@1000yen',
    '注文番号：09012345678', '管理番号 0312345678', '0123456789', '〒100-0001', '郵便番号は060-0001', 'v1.2.3', '1.5倍', '0〜9', '0から10、20、30の400、500', '3ヶ月で0の10、20の300、400件', '000-0000-0000', '(12)3456-7890',
    '@media (max-width: 600px)', '@import url', '@font-face', '@渋谷駅', '@types/node', 'logo@2x.png', '@Override', '@home',
    'ID：後ほど', 'ID:password', 'ID: 12345678', '案件ID: abc-123', 'Android: version9', 'ID・PASSは', 'IDはSlackで送ります',
    'ASP.NET/C#', 'Node.js/Express', 'index.html/about', 'and/or', 'Draw.io/Figma', 'U.S./Japan', 'amazon.co.jp', '詳細は...こちら', 'A★B★C', 'look at example.com',
    'ver.2/ver.3', 'e.g./i.e.', '朝8時～夜9時', '●メール●', 'ぱあっと明るい', 'C#1234', 'Issue#1234', 'LINEはinstall済み', 'LINE：friends', 'オンライン（zoom）は',
  ])('finds nothing in %j', (text) => {
    expect(entitiesOf(text)).toEqual([]);
  });

  it('finds several, in order and apart', () => {
    expect(entitiesOf('ID：tanaka_1、tel 090-1234-5678、tanaka@gmail.com、https://medium.com/@tanaka_1 と @tanaka_2')).toEqual([
      'handle tanaka_1', 'phone 090-1234-5678', 'mail tanaka@gmail.com', 'url https://medium.com/@tanaka_1', 'handle @tanaka_2',
    ]);
  });

  it('gives, for any text, spans inside it, in order, without overlap', () => {
    const tricky = fc.string({ maxLength: 60, unit: fc.constantFrom('a', 'b1', '@', '.', 'com', 'gmail', '/', 'https://', 'www.', '090', '1234', '-', ' ', '(', 'ID:', '_', '★', 'アット', '〇', '九', '+81', 'です', '#1234', '\n') });
    fc.assert(fc.property(tricky, (text) => {
      let end = 0;
      for (const found of findEntities(text)) {
        expect(found.start).toBeGreaterThanOrEqual(end);
        expect(found.end).toBeGreaterThan(found.start);
        expect(found.end).toBeLessThanOrEqual(text.length);
        end = found.end;
      }
    }), { numRuns: 500 });
  });

  it.each(['a', 'a.', '.', '@', 'a@', 'a@a.', '0', '0-', '0 ', '090-', '(', '()', ')', ' ', 'ID:', 'IDは ', 'a★', 'アット', '+81', 'ゼロ', '0の', 'http://', 'http://)', 'http://()', 'live:', 'a#', '[ at', 'www.', 'www.a.com/', '〇', 'lineid', '@a_', 'ユーザ'])(
    'takes time in proportion to the length of %j repeated', (piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      const cost = (): number => {
        const started = performance.now();
        findEntities(text);
        return performance.now() - started;
      };
      expect(Math.min(cost(), cost(), cost())).toBeLessThan(600);
    });
});
