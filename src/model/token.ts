/**
 * One morpheme, in IPADIC's terms. Offsets count UTF-16 units of the text given to the tokenizer, so that
 * `text.slice(token.start, token.end) === token.surface`.
 */
export interface Token {
  surface: string;
  /** Base form; the surface where the dictionary has none. */
  lemma: string;
  /** Part of speech: 名詞, 動詞, 助詞 … */
  pos: string;
  /** The three finer parts of speech, `*` where there is none. Of an unknown word they vary with the context: never key on them. */
  posDetail: readonly [string, string, string];
  /** 活用型, `*` where there is none. */
  conjugationType: string;
  /** 活用形, `*` where there is none. */
  conjugationForm: string;
  /** Whether the dictionary has the word. */
  known: boolean;
  start: number;
  end: number;
}

/** The one interface behind which a dictionary and its algorithm stand. It neither drops text nor throws, whatever the text. */
export interface Tokenizer {
  tokenize(text: string): Token[];
  /** What `tokenize(text)` gives, for less where the text was cut before and has changed in a few places without changing its length. */
  tokenizeChanged(text: string, before: CutText): Token[];
}

/** A text with its tokens. */
interface CutText { text: string; tokens: readonly Token[] }
