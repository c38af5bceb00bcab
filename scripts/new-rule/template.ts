import type { Category } from '../../src/model/category';

interface RuleNames {
  category: Category;
  /** The category's name for people. */
  label: string;
  id: string;
  /** A concept of the lexicon that stands in for the one to come. */
  concept: string;
}

/**
 * The text of a rule file in its right form, with words on what to write where. It compiles as it is, and its examples
 * fail until they are filled in.
 */
export function ruleTemplate({ category, label, id, concept }: RuleNames): string {
  const match = (number: string) => `    - text: ${number}つめの、見つけたい文です。
      expect: [{ rule: ${id}, quote: 見つけたい文です }]`;
  const noMatch = (number: string) => `    - { text: ${number}つめの、よく似ているのに見つけてはいけない文です。, clean: true }`;
  return `id: ${id}
category: ${category}   # ${label}
# likely: 言葉で求めている / in words
# explicit: 言葉で、ほかに読みようがない。線形モデルも取り下げない / in words without another reading; the model never withholds it
# weak: 行間に読めるだけで、注意まで / between the lines: a caution at most
grade: likely
# 注意書きにそのまま出ます。何を求めているかを、責めない一文で。 / Shown in the note: what it asks for, in one calm sentence.
what:
  ja: 何を求めているかを書きます
  en: Says what it asks for
# 片方だけ読むなら / for one kind of text alone:        kinds: [message]
# 働く人の書いた文も読むなら / for the worker's words too: senders: [client, worker]
# 節の働き。refusal, report, quotation は、まず要りません。 / What the clause does; refusals, reports and quotations hardly ever.
moods: [request, proposal, requirement]
# 名詞を飾る節の中や、仕事の中身としての語も数えるなら / to count more places: positions: [argument, adnominal, work_subject]
patterns:
  # 見つけたい言い方を、ここに一つ / one wording that it finds
  - tokens:
      - { CONCEPT: ${concept} }   # rules/lexicon の合う概念に替えます / put the right concept of rules/lexicon
# 無害な読み方。なければ消します。 / Innocent readings; delete if there are none.
# antipatterns:
#   - tokens: [{ CONCEPT: third_person }]
#     why: { ja: 発注者の客の話, en: About the client's customers }
#     no_match: [このパターンがなければ見つけてしまう、無害な文です。]
examples:
  # 違う組み立ての文を三つ以上。expect には、ルール全体が見つけるものをすべて。
  # Three or more, of different construction. \`expect\` lists all that the whole rule set finds.
  match:
${['一', '二', '三'].map(match).join('\n')}
  # このルールが見つけてはいけない文を三つ以上。clean: true なら、どのルールも。
  # Three or more that this rule must leave alone; with \`clean: true\` every rule must.
  no_match:
${['一', '二', '三'].map(noMatch).join('\n')}
`;
}
