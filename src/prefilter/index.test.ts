import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITIES } from '../model/grammar';
import { findEntities } from '../text/entities';
import { fold, maskedVariants } from '../text/fold';
import { normalise } from '../text/normalise';
import { createPrefilter } from './index';

const NAMES = ['line', 'ライン', 'チャットワーク', 'スカイプ', '電話番号'];
const literals = NAMES.flatMap((name) => [name, ...maskedVariants(name)]);

const tricky = fc.string({
  maxLength: 40,
  unit: fc.constantFrom('L', 'I', 'N', 'E', 'l', '1', 'ﾗ', 'ｲ', 'ﾝ', 'ら', 'い', 'ん', '〇', '・', '.', ' ', '\u200b', 'ＬＩＮＥ', '電話', '番号', '@', 'a_1', '090', '-1234', 'https://', '🇱', '一', '。'),
});

describe('createPrefilter', () => {
  it('lets through disguised names and wanted entities only', () => {
    const mayFire = createPrefilter({ literals, entities: ['mail'] });
    expect(['L・I・N・Eで', 'ﾗ●ﾝで', 'チャットワ一クで', 'ＬｌＮＥ', 'tanaka@gmail.com'].map(mayFire)).toEqual([true, true, true, true, true]);
    expect(['', 'よろしくお願いいたします。', '090-1234-5678', '納品は10月1日です'].map(mayFire)).toEqual([false, false, false, false]);
  });

  it('turns away exactly the texts without a literal and without a wanted entity', () => {
    fc.assert(fc.property(tricky, fc.subarray([...ENTITIES]), (original, entities) => {
      const { text } = normalise(original);
      const folded = fold(text).text;
      const expected = literals.some((literal) => folded.includes(literal)) || findEntities(text).some(({ entity }) => entities.includes(entity));
      expect(createPrefilter({ literals, entities })(original)).toBe(expected);
    }));
  });
});
