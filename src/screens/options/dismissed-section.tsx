import type { Dismissal, DismissalTarget } from '../../model/dismissal';
import { ruleList } from '../../rulebook/rule-list';
import { platformKey } from '../../ui/wording';
import { useLanguage } from '../parts/language';
import { OwnList } from './own-list';
import { Section } from './section';
import type { Stored } from './use-stored';

type Of<S extends Dismissal['scope']> = Extract<Dismissal, { scope: S }>;

/** What the person does not want to be shown, the latest first, each with the way back. */
export function DismissedSection({ dismissals, change }: { dismissals: readonly Dismissal[]; change: Stored['change'] }) {
  const { say, day, language } = useLanguage();
  const of = <S extends Dismissal['scope']>(scope: S) => dismissals.filter((one): one is Of<S> => one.scope === scope).reverse();
  const undo = (target: DismissalTarget) => { change({ type: 'dismiss', target, on: false }); };
  const since = (at: string) => say('options_dismissed_on', day(at));
  const ruleName = (id: string) => ruleList.rules.find((rule) => rule.id === id)?.what[language] ?? id;
  const [clients, messages, rules] = [of('client'), of('message'), of('rule')];
  return (
    <Section id="dismissed" title={say('options_dismissed')} lead={say('options_dismissed_lead')}>
      {dismissals.length === 0 && <p class="empty">{say('options_dismissed_none')}</p>}
      <OwnList title={say('options_dismissed_clients')} button={say('options_show_again')} items={clients.map(({ scope, at, platform, client, name }) => ({
        key: `${platform}:${client}`, name: name ?? client, lines: [`${say(platformKey(platform))} · ${since(at)}`], undo: () => { undo({ scope, platform, client, name }); },
      }))} />
      <OwnList title={say('options_dismissed_messages')} button={say('options_show_again')} items={messages.map(({ scope, at, platform, subject, message, rules: named }) => ({
        key: `${platform}:${subject}:${message}`, name: say('options_thread', say(platformKey(platform)), subject),
        lines: [...named.map(ruleName), since(at)], undo: () => { undo({ scope, platform, subject, message, rules: named }); },
      }))} />
      {rules.length > 0 && <p class="pointer">{say('options_dismissed_rules', rules.length)} <a href="#rules">{say('options_dismissed_rules_link')}</a></p>}
    </Section>
  );
}
