import { useMemo, useState } from 'preact/hooks';
import type { StoredOverview } from '../../model/stored';
import { categoryKey } from '../../ui/wording';
import { Checkbox } from '../parts/checkbox';
import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';
import { CategoryGroup } from './category-group';
import { GradeLegend } from './grade';
import { createRuleSearch } from './rule-search';
import { Section } from './section';
import { SourcesTable } from './sources-table';
import type { Stored } from './use-stored';

/** The rules by category: searched, opened, switched on and off. */
export function RulesSection({ stored: { settings, dismissals }, change }: { stored: StoredOverview; change: Stored['change'] }) {
  const { say } = useLanguage();
  const [query, setQuery] = useState('');
  const [onlyOff, setOnlyOff] = useState(false);
  const search = useMemo(() => createRuleSearch((category) => say(categoryKey(category))), [say]);
  const rulesOff = new Map(dismissals.flatMap((one) => (one.scope === 'rule' ? [[one.rule, one.at]] : [])));
  const { categoriesOff } = settings;
  const listed = search(query, ({ id, category }) => !onlyOff || rulesOff.has(id) || categoriesOff.includes(category));
  const searching = query.trim() !== '' || onlyOff;
  const found = listed.reduce((sum, { rules }) => sum + rules.length, 0);
  const allOn = () => {
    if (categoriesOff.length > 0) change({ type: 'change-settings', change: { categories: Object.fromEntries(categoriesOff.map((category) => [category, true])) } });
    for (const rule of rulesOff.keys()) change({ type: 'dismiss', target: { scope: 'rule', rule }, on: false });
  };
  return (
    <Section id="rules" title={say('options_rules')} lead={say('options_rules_lead')}>
      {categoriesOff.length + rulesOff.size > 0 && (
        <p class="off-line">
          <span>{say('options_rules_off_lead', categoriesOff.length, rulesOff.size)}</span>
          <button type="button" class="quiet" onClick={allOn}>{say('options_rules_all_on')}</button>
        </p>
      )}
      <search class="rule-search">
        <label for="rule-search">{say('options_search')}</label>
        <span class="field">
          <Icon name="search" />
          <input id="rule-search" type="search" autocomplete="off" spellcheck={false} value={query} aria-describedby="rule-search-hint" onInput={(event) => { setQuery(event.currentTarget.value); }} />
        </span>
        <label class="tick-row only-off"><Checkbox checked={onlyOff} onChange={setOnlyOff} /><span>{say('options_only_off')}</span></label>
        <p class="hint" id="rule-search-hint">{say('options_search_hint')}</p>
      </search>
      <GradeLegend />
      <p class="found" role="status">
        {found === 0 ? say(query.trim() === '' ? 'options_rules_none_off' : 'options_rules_none') : say(searching ? 'options_rules_found' : 'options_rules_count', found)}
      </p>
      <ul class="categories">
        {listed.map((each) => (
          <CategoryGroup key={each.category} listed={each} isOn={!categoriesOff.includes(each.category)} rulesOff={rulesOff} searching={searching} change={change} />
        ))}
      </ul>
      <SourcesTable />
    </Section>
  );
}
