import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inAscii } from './background-script';

/** What a piece of code gives. */
const run = (code: string): unknown => runInNewContext(code);

describe('inAscii', () => {
  it('leaves strings what they were, whatever is in them', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = inAscii(JSON.stringify(text));
      expect(written).toMatch(/^[\0-\x7f]*$/);
      expect(run(written)).toBe(text);
    }));
  });

  it('leaves patterns what they were, pairs of surrogates and classes too', () => {
    const pattern = run(inAscii('/^[ぁ-ん☎📞]+$/u')) as RegExp;
    expect(['らいん', '☎📞', 'ラ', '\ud83d'].map((text) => pattern.test(text))).toEqual([true, true, false, false]);
  });

  it('leaves names and templates what they were', () => {
    expect(run(inAscii('(() => { const 値 = "円"; return `${値}、${"あ"}\\\\い`; })()'))).toBe('円、あ\\い');
  });

  it('refuses what would be read in another way', () => {
    expect(() => inAscii('String.raw`あ`')).toThrow('cannot be written in another way');
    expect(() => inAscii('/\\あ/')).toThrow('cannot be written in another way');
  });
});
