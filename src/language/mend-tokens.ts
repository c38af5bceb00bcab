import type { Token } from '../model/token';
import { hasLetter } from '../text/letters';

/**
 * Mends what the dictionary is known to cut or name wrongly: ていただけません is cut as て|い|た|だけ|ませ|ん, "was only", and so
 * is お取り寄せいただけますと, but ます never follows だけ; つ after a figure, as in 3つ, is called a verb; a run of signs that it
 * does not know, as 」。 or )。, is one word, and a sentence's end is hidden in it.
 */
export function mendTokens(tokens: Token[]): Token[] {
  const mended: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [token, last] = [tokens[at], tokens[at + 2]];
    if (token === undefined) break;
    if (isRunOfSigns(token)) mended.push(...signsOf(token));
    else if (isCounter(tokens, at)) mended.push({ ...token, lemma: 'つ', pos: '名詞', posDetail: ['接尾', '助数詞', '*'], conjugationType: '*', conjugationForm: '*' });
    else if (last === undefined || !isCutItadake(tokens, at)) mended.push(token);
    else {
      mended.push({ ...token, surface: 'いただけ', lemma: 'いただける', posDetail: ['非自立', '*', '*'], conjugationType: '一段', end: last.end });
      at += 2;
    }
  }
  return mended;
}

function isCutItadake(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.surface === 'い' && tokens[at + 1]?.surface === 'た' && tokens[at + 2]?.surface === 'だけ'
    && tokens[at + 3]?.lemma === 'ます';
}

function isCounter(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.surface === 'つ' && /^[0-9]+$/u.test(tokens[at - 1]?.surface ?? '');
}

/** Brackets and sentence ends written together; repeated stops (！！, ……) stay one sign. */
function isRunOfSigns({ surface }: Token): boolean {
  return surface.length > 1 && !hasLetter(surface) && /^[「」『』（）()【】［］[\]〈〉《》。、！？!?.,:：]{2,}$/u.test(surface) && /[「」『』（）()【】［］[\]〈〉《》]/u.test(surface);
}

function signsOf(token: Token): Token[] {
  return Array.from(token.surface, (sign, index) => ({
    ...token, surface: sign, lemma: sign, pos: '記号', posDetail: ['一般', '*', '*'], conjugationType: '*', conjugationForm: '*', start: token.start + index, end: token.start + index + 1,
  }));
}
