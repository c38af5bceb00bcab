import { useState } from 'preact/hooks';
import type { ListedRule } from '../../rulebook/list-rules';
import { Checkbox } from '../parts/checkbox';
import { useLanguage } from '../parts/language';
import { Disclosure } from './disclosure';
import { GradeChip } from './grade';
import { RuleDetails } from './rule-details';
import type { Stored } from './use-stored';

/** `offSince`: ISO 8601, null when the rule is on. `isReachable`: whether its category is on. */
interface RuleProps { rule: ListedRule; offSince: string | null; isReachable: boolean; change: Stored['change'] }

/** A rule with its switch; its examples and sources when it is opened. */
export function RuleRow({ rule, offSince, isReachable, change }: RuleProps) {
  const { say, day, language } = useLanguage();
  const [open, setOpen] = useState(false);
  const { id, what, grade, kinds } = rule;
  const [kind] = kinds;
  return (
    <li class={offSince === null ? 'rule' : 'rule off'}>
      <div class="rule-head">
        <label class="tick-row">
          <Checkbox checked={offSince === null} disabled={!isReachable} describedBy={`about-${id}`} onChange={(on) => { change({ type: 'dismiss', target: { scope: 'rule', rule: id }, on: !on }); }} />
          <span>{what[language]}</span>
        </label>
        <div class="rule-about">
          <span id={`about-${id}`}>
            <GradeChip grade={grade} />
            {kinds.length === 1 && <span class="kind">{say(kind === 'job' ? 'options_rule_only_jobs' : 'options_rule_only_messages')}</span>}
            {offSince !== null && <span class="kind">{say('options_rule_off_since', day(offSince))}</span>}
          </span>
          <Disclosure label={say('options_rule_details')} of={what[language]} open={open} controls={`details-${id}`} toggle={() => { setOpen(!open); }} />
        </div>
      </div>
      <div id={`details-${id}`} hidden={!open}>{open && <RuleDetails rule={rule} />}</div>
    </li>
  );
}
