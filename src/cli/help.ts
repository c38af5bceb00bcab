import { APPROVALS, PAGE_KINDS, PLATFORMS, TEXT_KINDS, VIEWERS } from '../model/platform';
import { MAX_TEXT_LENGTH } from '../model/protocol';
import { HEALTH_STATES } from '../model/reading';
import { SEVERITIES } from '../model/severity';
import { STAGES } from '../model/stage';
import { TEXT_SENDERS } from './arguments';
import { UNREAD_REASONS } from './unread-reason';

const one = (values: readonly string[]) => values.join('|');

/** What `scan --help` prints: the whole interface of the command. */
export const HELP = `scan: 契約ガードと同じ判定を端末で行います。/ The same judgement as the extension's, at the terminal.

使い方 / Usage
  npm run --silent scan -- --platform PLATFORM [OPTIONS] "TEXT"    文章 / a text
  npm run --silent scan -- --platform PLATFORM [OPTIONS] FILE      UTF-8 のファイル / a file in UTF-8
  npm run --silent scan -- --platform PLATFORM [OPTIONS] < FILE    標準入力 / standard input
  npm run --silent scan -- --jsonl < LINES                         JSON Lines
  npm run --silent scan -- --html FILE --url URL                   保存したページ / a saved page

文章のオプション / Options for a text
  --platform ${one(PLATFORMS)}       必須 / required
  --kind ${one(TEXT_KINDS)}                  メッセージか募集文か、既定 message / default message
  --stage ${one(STAGES)}
                                      契約の段階、既定 unknown / stage of the contract, default unknown
  --sender ${one(TEXT_SENDERS)}              書いた人、既定 client / who wrote it, default client
  --approval ${one(APPROVALS)}
                                      サービス外連絡申請の状態、既定 none / CrowdWorks' application for outside contact, default none
  --amount YEN                        契約金額（税込、円） / contract amount in yen, tax included
  --lang ja|en                        表示の言語、既定 ja / language of the output, default ja
  --explain                           見つけた文面ごとに、どの言葉をどう読んだか、どうであれば出ないかも示す
                                      also say of each finding which words were read how, and what would have made it milder
  -h, --help                          この説明 / this text
  同じ名前のファイルがあればファイルとして、なければ文章として読みます。
  What names a file is read as that file, everything else as the text itself.
  長さは ${MAX_TEXT_LENGTH} 文字（UTF-16）まで。 / A text has at most ${MAX_TEXT_LENGTH} UTF-16 units.

終了コード / Exit code
  0  注意以上の文面はない / nothing at caution or worse
  1  注意以上の文面がある / something at caution or worse (a text only)
  2  入力に誤りがある（理由は標準エラー） / bad input, with the reason on standard error
  --jsonl と --html は、最後まで出力できれば 0 です。結果は出力にあります。
  --jsonl and --html exit with 0 when the output is complete: the result is in the output.

--jsonl
  1行に一つの JSON を読み、同じ順に1行ずつ返します。長さに限りはなく、使うメモリーは一定です。
  Reads one JSON object a line and answers each with one line, in order; a stream of any length in constant memory.
  in   {"id":…,"text":"…","platform":"${one(PLATFORMS)}","kind":"${one(TEXT_KINDS)}","stage":"…","sender":"${one(TEXT_SENDERS)}","approval":"…","contractAmount":YEN}
       text と platform だけが必須。知らないキーと空行は無視します。 / Only text and platform are required; unknown keys and blank lines are ignored.
  out  {"id":…,"findings":[{"category":"…","severity":"${one(SEVERITIES)}","start":0,"end":0,"quote":"…","rule":"…"}]}
       start と end は UTF-16 の位置で、text.slice(start, end) === quote です。 / UTF-16 offsets: text.slice(start, end) === quote.
  bad  {"id":…|null,"error":"…"}      その行だけの誤りで、残りは続けます。 / That line only; the rest goes on.

--html
  保存したページの読み取りと判定を JSON で返します。 / The reading of a saved page and its findings, as JSON:
  {"page":{"platform","kind":"${one(PAGE_KINDS)}","subject",
           "viewer":"${one(VIEWERS)}","health":{"state":"${one(HEALTH_STATES)}","missing":[{"what","count"?}]},
           "unread"?:"${one(UNREAD_REASONS)}"},
   "stage":{"value","evidence","where"},"messages":[{"sender","time","body"}],"job":{…},"jobs":[{…,"badge"}],"client":{…},"facts":{…},
   "rows":[…],"ownVerifications":{…},"approval":{"value","evidence"},"contractAmount":YEN,"badge":{"level","kind","label","reasons":[…]},
   "findings":[{"category","severity","start","end","quote","rule","at":{"message":0}|{"field":"job.description"}}]}
  すべての項目の説明は docs/reading.md、形は docs/reading.schema.json にあります。
  docs/reading.md describes every field, docs/reading.schema.json their form.
  ページにないものは省きます。何も読まなかったページは health が "unreadable" で、理由を unread に示します。判定していません。
  What a page does not have is left out. A page of which nothing was read has the health "unreadable" and says why in "unread":
  it was not judged, which is not the same as safe.
  依頼者側の画面と翻訳されたページは読みますが、判定しません。 / A client's own view and a translated page are read but not judged.

非公式のツールです。安全を保証するものではありません。 / An unofficial tool; no guarantee of safety.
`;
