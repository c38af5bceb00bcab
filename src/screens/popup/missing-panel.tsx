import { conditions } from '../../rulebook/conditions';
import { CopyButton } from '../parts/copy-button';
import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';
import { Panel } from '../parts/panel';
import { Sources } from '../parts/sources';

/** What a post states nowhere, as far as it was read: a hint to ask, with the question. It is to the client, and in Japanese for everybody. */
export function MissingPanel({ missing }: { missing: readonly string[] }) {
  const { say, language } = useLanguage();
  const open = conditions.conditions.filter(({ id }) => missing.includes(id));
  if (open.length === 0) return null;
  const { before, after } = conditions.question;
  const question = [before, ...open.map(({ ask }) => `・${ask}`), after].join('\n');
  return (
    <Panel title={say('popup_missing_heading')} aside={say('popup_count', open.length)}>
      <ul class="missing">
        {open.map(({ id, name }) => <li key={id}><Icon name="question" />{name[language]}</li>)}
      </ul>
      <p>{say('popup_missing_advice')}</p>
      <p class="hint">{say('popup_missing_hint')}</p>
      <CopyButton text={question} label={say('popup_missing_copy')} />
      <Sources sources={Object.values(conditions.sources)} />
    </Panel>
  );
}
