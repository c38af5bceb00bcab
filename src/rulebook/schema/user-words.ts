import * as z from 'zod';

/** Where the words stand that are added to the dictionary, relative to the folder of rules. */
export const USER_WORDS = 'lexicon/user-words.yaml';

/** What a word may be, in the dictionary's own terms. */
const PARTS_OF_SPEECH = ['名詞,一般', '名詞,サ変接続', '名詞,固有名詞,一般', '名詞,固有名詞,組織'] as const;

const userWord = z.strictObject({
  /** As it stands in a normalised text: half-width letters, full-width kana. */
  surface: z.string().regex(/^[^\s,"\uD800-\uDFFF]{2,}$/u, '二字以上で、空白・コンマ・引用符・絵文字は使えません / two letters or more, without spaces, commas, quotes and emoji')
    .refine((surface) => surface.normalize('NFKC') === surface, { message: '正規化した形（半角英数字・全角カナ）で書きます / write it normalised: half-width letters, full-width kana' }),
  part: z.enum(PARTS_OF_SPEECH),
  /** In katakana. Nothing of ours reads it. */
  reading: z.string().regex(/^[ァ-ヶー]+$/u, 'カタカナで書きます / in katakana').optional(),
  /** How dear the word is: the lower, the more gladly it is taken. */
  cost: z.int().min(-10_000).max(30_000).default(2000),
});

/** `rules/lexicon/user-words.yaml`. */
export const userWordsFile = z.strictObject({ words: z.array(userWord) })
  .superRefine(({ words }, context) => {
    words.forEach(({ surface }, index) => {
      if (words.findIndex((other) => other.surface === surface) < index) {
        context.addIssue({ code: 'custom', path: ['words', index, 'surface'], message: `「${surface}」は前にもあります / "${surface}" is there before` });
      }
    });
  });
export type UserWord = z.infer<typeof userWord>;
