import type { Basis } from '../../model/finding';
import type { MessageKey } from '../../ui/wording';
import { ExternalLink } from '../parts/external-link';
import { useLanguage } from '../parts/language';

export const gradeKey = ({ grade }: Pick<Basis, 'grade'>): MessageKey => `options_source_${grade}`;

/** Where a platform's rule is written, what sort of text that is, and how old our copy of it is. */
export function SourceLine({ basis }: { basis: Basis }) {
  const { say, language } = useLanguage();
  const [year = '', month = ''] = basis.seen.split('-');
  return (
    <>
      <ExternalLink href={basis.url}>{basis.title[language]}</ExternalLink>
      <small>{basis.grade !== 'official' && <>{say(gradeKey(basis))} </>}{say('note_source_age', year, Number(month))}</small>
    </>
  );
}
