import { useState } from 'preact/hooks';
import { ruleList } from '../../rulebook/rule-list';
import { ExternalLink } from '../parts/external-link';
import { useLanguage } from '../parts/language';
import { Disclosure } from './disclosure';
import { gradeKey } from './source';

/** All that the rules rest on, in one table. */
export function SourcesTable() {
  const { say, language } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <div class="sources">
      <div class="category-head">
        <h3>{say('options_sources')}</h3>
        <span class="aside">{say('options_category_count', ruleList.sources.length)}</span>
        <Disclosure label={say(open ? 'options_category_hide' : 'options_sources_show')} of={say('options_sources')} open={open} controls="all-sources" toggle={() => { setOpen(!open); }} />
      </div>
      <div id="all-sources" hidden={!open}>
        {open && (
          <>
            <p class="hint">{say('options_sources_lead')}</p>
            <table>
              <thead><tr>{(['title', 'grade', 'seen'] as const).map((column) => <th key={column} scope="col">{say(`options_sources_${column}`)}</th>)}</tr></thead>
              <tbody>
                {ruleList.sources.map((basis) => {
                  const [year = '', month = ''] = basis.seen.split('-');
                  return (
                    <tr key={basis.url + basis.title.ja}>
                      <td><ExternalLink href={basis.url}>{basis.title[language]}</ExternalLink></td>
                      <td>{say(gradeKey(basis))}</td>
                      <td>{say('options_sources_month', year, Number(month))}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </>
        )}
      </div>
    </div>
  );
}
