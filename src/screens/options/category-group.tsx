import { useLayoutEffect, useState } from 'preact/hooks';
import { categoryKey } from '../../ui/wording';
import { Checkbox } from '../parts/checkbox';
import { useLanguage } from '../parts/language';
import { Disclosure } from './disclosure';
import { RuleRow } from './rule-row';
import type { ListedCategory } from './rule-search';
import type { Stored } from './use-stored';

interface CategoryProps {
  listed: ListedCategory;
  isOn: boolean;
  /** By the id of a rule that is off, since when. */
  rulesOff: ReadonlyMap<string, string>;
  /** Whether the person looks for something: what was found is then open. */
  searching: boolean;
  change: Stored['change'];
}

/** A category with its switch, and its rules when it is open. */
export function CategoryGroup({ listed: { category, rules, total }, isOn, rulesOff, searching, change }: CategoryProps) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => { setOpen(searching); }, [searching]);
  const name = say(categoryKey(category));
  const off = rules.filter(({ id }) => rulesOff.has(id)).length;
  const count = !isOn ? say('options_category_off') : off > 0 ? say('options_category_some_off', rules.length, off) : say('options_category_count', searching ? rules.length : total);
  return (
    <li class={isOn ? 'category' : 'category off'}>
      <div class="category-head">
        <label class="tick-row">
          <Checkbox checked={isOn} onChange={(on) => { change({ type: 'change-settings', change: { categories: { [category]: on } } }); }} />
          <span class="name">{name}</span>
        </label>
        <span class="aside">{count}</span>
        <Disclosure label={say(open ? 'options_category_hide' : 'options_category_show')} of={name} open={open} controls={`rules-${category}`} toggle={() => { setOpen(!open); }} />
      </div>
      <div id={`rules-${category}`} hidden={!open}>
        {open && !isOn && <p class="hint">{say('options_rule_category_off')}</p>}
        {open && <ul class="rules">{rules.map((rule) => <RuleRow key={rule.id} rule={rule} offSince={rulesOff.get(rule.id) ?? null} isReachable={isOn} change={change} />)}</ul>}
      </div>
    </li>
  );
}
