import { PLATFORMS } from '../../model/platform';
import type { ListedRule } from '../../rulebook/list-rules';
import { ruleList } from '../../rulebook/rule-list';
import { platformKey } from '../../ui/wording';
import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';
import { SourceLine } from './source';

/** What a rule finds and what it leaves alone, by examples, and what it rests on. */
export function RuleDetails({ rule: { id, grade, match, innocent, examples, sources } }: { rule: ListedRule }) {
  const { say, language } = useLanguage();
  return (
    <div class="details">
      {grade === null && <p class="hint">{say('options_model_examples')}</p>}
      {match.length > 0 && (
        <>
          <h4><Icon name="octagon" />{say('options_match')}</h4>
          <ul class="examples found-in">{match.map(({ text, quote }) => <li key={text} lang="ja"><Marked text={text} quote={quote} /></li>)}</ul>
        </>
      )}
      {innocent.length > 0 && (
        <>
          <h4><Icon name="check" />{say('options_innocent')}</h4>
          <ul class="examples">{innocent.map(({ text, why }) => <li key={text}><span lang="ja">{text}</span>{why !== null && <small>{why[language]}</small>}</li>)}</ul>
        </>
      )}
      <h4><Icon name="info" />{say('note_source')}</h4>
      <dl class="rule-sources">
        {PLATFORMS.map((platform) => (
          <div key={platform}>
            <dt>{say(platformKey(platform))}</dt>
            {sources[platform].length === 0 && <dd>{say('options_rule_not_here')}</dd>}
            {sources[platform].flatMap((index) => ruleList.sources[index] ?? []).map((basis) => <dd key={basis.url}><SourceLine basis={basis} /></dd>)}
          </div>
        ))}
      </dl>
      <p class="hint">{examples > 0 && say('options_examples_count', examples)} {say('options_rule_id')}: <code>{id}</code></p>
    </div>
  );
}

/** The text with the words marked that the rule finds. */
function Marked({ text, quote }: { text: string; quote: string }) {
  const at = text.indexOf(quote);
  if (at < 0) return <>{text}</>;
  return <>{text.slice(0, at)}<mark>{quote}</mark>{text.slice(at + quote.length)}</>;
}
