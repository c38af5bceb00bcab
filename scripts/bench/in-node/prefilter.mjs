// What the question 「could any rule fire here?」 costs, and how often its answer is no.
import { cleanTexts } from '../clean-texts.mjs';
import { corpusItems, isInnocent, messagesOf } from '../corpus-texts.mjs';
import { ratios } from '../statistics.mjs';
import { inTurns, start } from './clock.mjs';
import { wordsInOneRegExp } from './peers.mjs';

const LENGTH = 320;
const figure = (id, what, unit, values) => ({ id: `prefilter.${id}`, what, unit, values });
const share = (texts, passes) => (100 * texts.filter((text) => !passes(text)).length) / texts.length;

/** @param {import('../scope').Scope} scope */
export function prefilter({ quick, product: { couldFire, couldFireExactly, literals, keywords } }) {
  const innocent = corpusItems().filter(isInnocent).map(({ text }) => text);
  const others = corpusItems().filter((item) => !isInnocent(item)).map(({ text }) => text);
  const count = quick ? 1000 : 4000;
  const messages = messagesOf(innocent, LENGTH, count);
  // An innocent text goes through all of the search; what has a trigger ends where it is found.
  const cleanMessages = messagesOf(cleanTexts(couldFire), LENGTH, count);
  const work = (passes, texts) => () => {
    const since = start();
    let passed = 0;
    for (const text of texts) if (passes(text)) passed += 1;
    return (since() * 1000) / texts.length + 0 * passed;
  };
  const [regExp, keywordList] = [wordsInOneRegExp(literals), wordsInOneRegExp(keywords)];
  const works = {
    page: work(couldFire, messages), pageClean: work(couldFire, cleanMessages), exact: work(couldFireExactly, messages), exactClean: work(couldFireExactly, cleanMessages),
    regExp: work(regExp, cleanMessages), keywords: work(keywordList, cleanMessages),
  };
  inTurns(2, works); // warm
  const took = inTurns(11, works);
  return [
    figure('page', `in the page, messages of ${LENGTH} characters without triggers: all of the search`, 'µs', took.pageClean),
    figure('page_any', 'in the page, any innocent messages of that length', 'µs', took.page),
    figure('exact', 'in the background, messages without triggers', 'µs', took.exactClean),
    figure('exact_any', 'in the background, any innocent messages', 'µs', took.exact),
    figure('regexp', `one RegExp of our ${literals.length} spellings, plainly normalised, same messages`, 'µs', took.regExp),
    figure('keywords', `a list of ${keywords.length} keywords as one RegExp`, 'µs', took.keywords),
    figure('regexp_ratio', "time that the RegExp takes for each of the page's prefilter's", '×', ratios(took.regExp, took.pageClean)),
    figure('keywords_ratio', "time that the keyword list takes for each of the page's prefilter's", '×', ratios(took.keywords, took.pageClean)),
    figure('selective', 'innocent texts of the corpus that never leave the page', '%', [share(innocent, couldFire)]),
    figure('selective_exact', 'innocent texts for which no dictionary is loaded', '%', [share(innocent, couldFireExactly)]),
    figure('selective_keywords', 'innocent texts that the keyword list lets pass as clean', '%', [share(innocent, keywordList)]),
    figure('asking', 'texts that ask for something which are turned away', '%', [share(others, couldFire)]),
  ];
}
